// `ringback start`: runs until it is told to stop, and says where it is.
import type { Config } from '../config.ts';

export async function startServer(config: Config): Promise<void> {
  const { start } = await import('../main.ts');
  const starting = start(config);
  let stopping = false;
  const stop = (signal: string) => {
    // A second Ctrl+C means now; the database finishes what it has promised all the same.
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`\nStopping (${signal}).`);
    // Told to stop while it starts, it finishes starting: a database is not left half open.
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const running = await starting;
  if (stopping) return;
  if (!running.url) return console.log('Ringback is working (no web server in this process).');
  console.log(`Ringback is running at ${running.url}`);
  if (running.signUpUrl) console.log(`Nobody has signed up yet. Become the first: ${running.signUpUrl}`);
  if (config.demo) console.log(`Try it: ${running.url}/simulator`);
  if (config.simulation) console.log('The clock stands still until it is told to move: /api/v1/simulation.');
}
