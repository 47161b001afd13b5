// How PostgreSQL's programs are started: as the person who started us, or, when that is root (PostgreSQL
// refuses root), as somebody else who can still reach the files wherever they are.
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);

type Account = { uid: number; gid: number };

/** What goes before the command line, and, for root, who must own the database files. */
export type Launch = { prefix: string[]; owner?: Account };

/**
 * Finds a way to run the programs beside `initdb` on files in `directory`. `database` is where the database
 * files are, if they exist: files that already belong to another account are run by that account.
 */
export async function findLaunch(initdb: string, directory: string, database: string): Promise<Launch> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  if (process.platform !== 'linux') {
    throw new Error(
      'PostgreSQL refuses to run as root: start ringback as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const files = statSync(database, { throwIfNoEntry: false });
  const launches =
    files !== undefined && files.uid !== 0 ? [asAccount(files)] : [inUserNamespace(firstAccount()), asAccount(firstAccount())];
  const failures: unknown[] = [];
  for (const launch of launches) {
    try {
      await tryLaunch(launch, initdb, directory);
      return launch;
    } catch (error) {
      failures.push(error);
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine allows neither `unshare --user` nor `setpriv`: start ringback as an ordinary user, install util-linux, or set DATABASE_URL to a PostgreSQL server of your own.',
    { cause: new AggregateError(failures) },
  );
}

// Still root for the files, without root's powers, and under a different number inside: the files stay root's.
// Containers usually forbid it, and it cannot pass through another user's closed home.
function inUserNamespace({ uid, gid }: Account): Launch {
  return { prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'], owner: { uid: 0, gid: 0 } };
}

// Another account, keeping one power of root: to pass directories that are closed to it, such as /root. The
// secure bit makes access(2), by which PostgreSQL looks for its own programs, count that power too.
function asAccount({ uid, gid }: Account): Launch {
  return {
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--securebits=+no_setuid_fixup',
      '--',
    ],
    owner: { uid, gid },
  };
}

async function tryLaunch(launch: Launch, initdb: string, directory: string): Promise<void> {
  // `--show` makes initdb look for all that it needs, and do nothing.
  const [command = '', ...args] = [...launch.prefix, 'sh', '-c', 'test -w "$1" && exec "$2" --show -D "$1/none"', 'sh', directory, initdb];
  await execute(command, args, { timeout: 10_000 });
}

// initdb insists on an account that /etc/passwd knows; which one does not matter, as nobody but root can enter
// the directory around the files.
function firstAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const account = accounts.find(({ name }) => name === 'postgres') ?? accounts[0];
  if (account === undefined) {
    throw new Error(
      'PostgreSQL refuses to run as root, and /etc/passwd has no other account: add one (`useradd --system postgres`), or start ringback as an ordinary user.',
    );
  }
  return account;
}
