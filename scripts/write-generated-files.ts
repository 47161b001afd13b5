// Writes what is generated from the code: `npm run generate`. docs/configuration.md comes from src/config.ts,
// docs/compliance.md from its rules and the names of the tests, and src/db/schema.ts from a database that the migrations have
// made. With --check nothing is written; it exits 1 and says which file is not current, and which rule nothing holds.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { settings } from '../src/config.ts';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { migrate } from '../src/db/migrate.ts';
import { compliancePage } from './compliance-page.ts';

const check = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'ringback-generate-'));

function configurationPage(): string {
  const rows = Object.entries(settings).map(
    ([name, setting]) =>
      `| \`${name}\` | ${setting.default === undefined ? '' : `\`${setting.default}\``} | ${setting.doc.replaceAll('|', '\\|')} |`,
  );
  return `# Configuration\n\nEvery setting is an environment variable. They are read once at start; all faults are reported together.\nThis page is generated from \`src/config.ts\` (\`npm run generate\`).\n\n| setting | default | what it does |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

async function schemaTypes(): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, settings: { fsync: 'off' } });
  try {
    const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
    await migrate(pool);
    await pool.end();
    const out = join(folder, 'schema.ts');
    const codegen = fileURLToPath(new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url));
    // Instants are read as epoch milliseconds and written as text (src/db/connect.ts).
    const mapping = '{"timestamptz":"ColumnType<number, string, string>"}';
    execFileSync(
      process.execPath,
      [
        codegen,
        '--dialect',
        'postgres',
        '--url',
        postgres.url,
        '--out-file',
        out,
        '--exclude-pattern',
        'migrations',
        '--type-mapping',
        mapping,
      ],
      { stdio: 'pipe' },
    );
    return readFileSync(out, 'utf8');
  } finally {
    await postgres.stop();
  }
}

const compliance = compliancePage();
for (const fault of compliance.faults) {
  console.error(fault);
  process.exitCode = 1;
}
const generated = [
  { path: 'docs/configuration.md', text: configurationPage() },
  { path: 'docs/compliance.md', text: compliance.text },
  { path: 'src/db/schema.ts', text: await schemaTypes() },
];
rmSync(folder, { recursive: true, force: true });
for (const { path, text } of generated) {
  const file = new URL(`../${path}`, import.meta.url);
  if (!check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is not current. Run "npm run generate".`);
    process.exitCode = 1;
  }
}
