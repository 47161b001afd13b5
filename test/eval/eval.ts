// `npm run eval`: how well the product reads what callers write and holds a conversation, without a model. Alone it
// prints every score; `npm run eval -- conversations FILE.jsonl SHOPS.json` plays the conversations of a file, each
// against a whole installation; `npm run eval -- optout FILE.tsv` judges how opt-outs are read.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { playConversations } from './conversations/conversations.ts';
import { categoriesOf, gatesOf, judgeOptOuts } from './optout.ts';
import { understanders } from './understanders.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, log: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const [what, ...files] = positionals;

const known = ['understanding', 'optout', 'conversations'];
if (what !== undefined && !known.includes(what)) {
  console.error(`There is no evaluation "${what}". There are: ${known.join(', ')}.`);
  process.exit(2);
}

if (what === undefined || what === 'understanding') {
  console.log('| reads | right | of | share |\n| --- | --- | --- | --- |');
  for (const { name, rows } of understanders()) {
    const wrong = rows.filter((row) => row.wrong !== null);
    const right = rows.length - wrong.length;
    console.log(`| ${name} | ${right} | ${rows.length} | ${((100 * right) / rows.length).toFixed(1)} % |`);
    if (values.log || values.only === name) for (const row of wrong) console.error(`  ${name} ${row.id}: "${row.text}" ${row.wrong}`);
  }
}

if (what === undefined || what === 'optout') {
  const rows = judgeOptOuts((what && files[0]) ?? fileURLToPath(new URL('opt-out.tsv', import.meta.url)));
  if (values.json) for (const { id, verdict, rule } of rows) console.log(JSON.stringify({ id, verdict, rule }));
  else {
    console.log('| opt-outs | labelled | right | of | false alarms |\n| --- | --- | --- | --- | --- |');
    for (const { category, label, right, of, falseAlarms } of categoriesOf(rows))
      console.log(`| ${category} | ${label} | ${right} | ${of} | ${falseAlarms} |`);
    for (const { name, right, of, holds } of gatesOf(rows)) console.log(`${holds ? 'holds' : 'FAILS'} ${name} (${right} of ${of})`);
  }
  if (values.log)
    for (const row of rows.filter((one) => one.verdict !== one.label))
      console.error(`  optout ${row.id}: ${JSON.stringify(row.text)} expected ${row.label}, read ${row.verdict} by ${row.rule}`);
  if (gatesOf(rows).some((gate) => !gate.holds)) process.exitCode = 1;
}

if (what === undefined || what === 'conversations') {
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
  if (passed < verdicts.length) process.exitCode = 1;
}
