// docs/compliance.md: every rule of texting with the tests that hold it, or why it is not held yet. The rules are
// docs/compliance-rules.tsv; a test says at the end of its name which of them it holds: "… (RV-6, RV-9)".
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

type Rule = { id: string; demand: string; source: string; notYet: string; tests: Test[] };
type Test = { file: string; name: string };

const suite = /^( *)describe(?:\.\w+)*\(.*?(['"`])((?:(?!\2).)*)\2,/;
const suffix = /(['"`])((?:(?!\1).)+) \(([A-Z]{2}-\d+(?:, [A-Z]{2}-\d+)*)\)\1,/;

/** The tests of a file that name rules, each under its suite if it has one. */
function testsOf(file: string): { ids: string[]; test: Test }[] {
  const found = [];
  let inside: { indent: number; name: string } | null = null;
  for (const line of read(file).split('\n')) {
    if (inside && line.startsWith(`${' '.repeat(inside.indent)}})`)) inside = null;
    const [, indent, , name] = suite.exec(line) ?? [];
    const [, , says, ids] = suffix.exec(line) ?? [];
    if (says && ids) found.push({ ids: ids.split(', '), test: { file, name: inside ? `${inside.name}: ${says}` : says } });
    if (indent !== undefined && name) inside = { indent: indent.length, name: name.replace(/ \([A-Z]{2}-\d.*\)$/, '') };
  }
  return found;
}

function rulesWithTests(): { rules: Rule[]; faults: string[] } {
  const faults: string[] = [];
  const rules = new Map<string, Rule>();
  for (const row of read('docs/compliance-rules.tsv').trimEnd().split('\n').slice(1)) {
    const [id = '', demand = '', source = '', notYet = '', named = ''] = row.split('\t');
    if (rules.has(id)) faults.push(`${id} stands twice in docs/compliance-rules.tsv.`);
    if (!demand || !source) faults.push(`${id} needs a demand and a source in docs/compliance-rules.tsv.`);
    const tests = named
      .split(' | ')
      .filter(Boolean)
      .map((test) => {
        const [file = '', ...name] = test.split(': ');
        return { file, name: name.join(': ') };
      });
    for (const { file, name } of tests)
      if (!read(file).includes(name)) faults.push(`${id} names the test "${name}", which is not in ${file}.`);
    rules.set(id, { id, demand, source, notYet, tests });
  }
  for (const file of globSync(['src/**/*.test.ts', 'test/journeys/*.test.ts'], { cwd: root }).sort())
    for (const { ids, test } of testsOf(file))
      for (const id of ids) {
        const rule = rules.get(id);
        if (rule) rule.tests.push(test);
        else faults.push(`"${test.name}" in ${file} names ${id}, which is no rule of docs/compliance-rules.tsv.`);
      }
  for (const { id, notYet, tests } of rules.values())
    if (tests.length === 0 && !notYet) faults.push(`${id} has neither a test nor a reason why not.`);
  return { rules: [...rules.values()], faults };
}

const intro = `# Compliance

What law, carriers and providers ask of a missed-call text-back in the United States and Canada, rule by rule, and which test
holds it here. A rule that no test holds says why not; what is still open in a rule that is held is said too. Nothing is sent but
answers to a call or a text, what concerns a booked visit, and alerts to the shop; and, in a shop that has switched it on, marketing
to who has agreed to it in writing.

Letters name the subject: FT first text, CN consent, RV opting out, OC words that carriers act on, QH quiet hours, DN do-not-call,
NH numbers, ST states, CA Canada, CT content, PV providers, RG registration, VR voice, AI machines, PR privacy, LG record of consent.

Not legal advice: have a lawyer read it before you go live. This page is generated from \`docs/compliance-rules.tsv\` and the names
of the tests (\`npm run generate\`).

| rule | demand | kept by | source |
| --- | --- | --- | --- |
`;

const cell = (text: string): string => text.replace(/[|*<[\]_\\]/g, '\\$&');

function keptBy({ notYet, tests }: Rule): string {
  const byFile = Map.groupBy(tests, ({ file }) => file);
  const kept = [...byFile].map(([file, of]) => {
    const names = of.map(({ name }) => `“${cell(name)}”`).join('; ');
    return `${names} ([${cell(file.replace(/^.*\//, ''))}](../${file}))`;
  });
  const missing = notYet && `${tests.length > 0 ? 'Open:' : 'Not yet:'} ${cell(notYet)}`;
  return [...kept, missing].filter(Boolean).join('<br>');
}

/** The page, and what is wrong with the rules or the names. */
export function compliancePage(): { text: string; faults: string[] } {
  const { rules, faults } = rulesWithTests();
  const rows = rules.map((rule) => `| ${rule.id} | ${cell(rule.demand)} | ${keptBy(rule)} | ${cell(rule.source)} |`);
  return { text: `${intro}${rows.join('\n')}\n`, faults };
}
