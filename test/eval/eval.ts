// `npm run eval`: how well the product reads what callers write and holds a conversation, without a model. Alone it
// prints every score; `npm run eval -- conversations FILE.jsonl SHOPS.json` plays the conversations of a file, each
// against a whole installation.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { playConversations } from './conversations/conversations.ts';
import { understanders } from './understanders.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, log: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const [what, ...files] = positionals;

const known = ['understanding', 'conversations'];
if (what !== undefined && !known.includes(what)) {
  console.error(`There is no evaluation "${what}". There are: ${known.join(', ')}.`);
  process.exit(2);
}

if (what !== 'conversations') {
  console.log('| reads | right | of | share |\n| --- | --- | --- | --- |');
  for (const { name, rows } of understanders()) {
    const wrong = rows.filter((row) => row.wrong !== null);
    const right = rows.length - wrong.length;
    console.log(`| ${name} | ${right} | ${rows.length} | ${((100 * right) / rows.length).toFixed(1)} % |`);
    if (values.log || values.only === name) for (const row of wrong) console.error(`  ${name} ${row.id}: "${row.text}" ${row.wrong}`);
  }
}

if (what !== 'understanding') {
  const ours = ['examples.jsonl', 'shops.json'].map((name) => fileURLToPath(new URL(`conversations/${name}`, import.meta.url)));
  const [file, shops] = files.length > 0 ? files : ours;
  if (!file || !shops) {
    console.error('Name both files: npm run eval -- conversations FILE.jsonl SHOPS.json');
    process.exit(2);
  }
  const verdicts = await playConversations(file, shops, {
    only: values.only,
    onVerdict: (verdict, scenario) => {
      if (values.json) console.log(JSON.stringify({ id: verdict.id, pass: verdict.pass, bad: verdict.bad }));
      else
        console.log(
          `${verdict.pass ? 'pass' : 'FAIL'} ${verdict.id} ${scenario.title}${verdict.bad.map((one) => `\n     ${one}`).join('')}`,
        );
      if (values.log && !(verdict.pass && values.only === undefined))
        for (const line of verdict.log)
          console.log(`     ${line.turn} ${line.by === 'caller' ? '>' : '<'} ${line.text.replaceAll('\n', ' / ')}`);
    },
  });
  const passed = verdicts.filter((verdict) => verdict.pass).length;
  console.log(`${passed} of ${verdicts.length} conversations passed`);
  process.exitCode = passed === verdicts.length ? 0 : 1;
}
