#!/usr/bin/env node
// The `ringback` command: starts the server, connects numbers, reads the ledger. All but `start` talk to a running
// server through its API.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { callApi } from './api.ts';
import { printLedger } from './ledger.ts';
import { startServer } from './start.ts';

const program = new Command('ringback').description('Every missed call becomes exactly one text.');

program
  .command('start', { isDefault: true })
  .description('start the server')
  .action(() => startServer(config()));

const server = () =>
  new Option('--server <url>', 'the server to talk to').env('RINGBACK_SERVER').default(`http://127.0.0.1:${process.env.PORT || '3000'}`);
const key = () => new Option('--key <key>', "API key; without it RINGBACK_API_KEY or the data directory's key").env('RINGBACK_API_KEY');

program
  .command('connect')
  .description("connect a provider's number")
  .command('twilio')
  .description('point a Twilio number at this server and check that it works')
  .requiredOption('--shop <id>', 'the shop that the number is for')
  .requiredOption('--account-sid <sid>', 'Twilio account SID')
  .addOption(new Option('--auth-token <token>', 'Twilio auth token').env('TWILIO_AUTH_TOKEN').makeOptionMandatory())
  .requiredOption('--number <number>', 'the Twilio number, like +15035550100')
  .option('--public-url <url>', 'how Twilio reaches this server; without it RINGBACK_PUBLIC_URL of the server')
  .addOption(new Option('--mode <mode>', 'what the line does').choices(['ring-first', 'overflow', 'text-only']).default('overflow'))
  .option('--registered', 'the carriers have approved the number (A2P 10DLC or toll-free verification); nothing is sent before')
  .option('--ring <numbers>', 'phones that a ring-first line rings, comma-separated')
  .addOption(server())
  .addOption(key())
  .action(async (options) => {
    const body = {
      accountSid: options.accountSid,
      authToken: options.authToken,
      phoneNumber: options.number,
      mode: options.mode,
      ...(options.registered ? { registration: 'approved' } : {}),
      ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
      ...(options.ring ? { ringPhones: options.ring.split(',') } : {}),
    };
    const result = await callApi<{ connected: boolean; steps: { step: string; ok: boolean; problem: string | null }[] }>(
      access(options),
      'POST',
      `/shops/${encodeURIComponent(options.shop)}/connections/twilio`,
      body,
    );
    for (const { step, ok, problem } of result.steps) console.log(`${ok ? 'ok  ' : 'FAIL'} ${step}${problem ? `: ${problem}` : ''}`);
    console.log(
      result.connected ? `${options.number} is connected.` : `${options.number} is not connected yet. Mend what failed and run this again.`,
    );
    if (!result.connected) process.exitCode = 1;
  });

program
  .command('shop')
  .description('create a shop')
  .command('create')
  .requiredOption('--name <name>', 'the name that callers know')
  .option('--time-zone <zone>', 'IANA zone, like America/Los_Angeles')
  .option('--alert-phone <number>', "the owner's own phone")
  .addOption(server())
  .addOption(key())
  .action(async (options) => {
    const weekdays = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]]));
    const body = {
      name: options.name,
      ...(options.timeZone ? { hours: { timeZone: options.timeZone, weekly: weekdays } } : {}),
      ...(options.alertPhone ? { alertPhone: options.alertPhone } : {}),
    };
    const shop = await callApi<{ id: string }>(access(options), 'POST', '/shops', body);
    console.log(shop.id);
  });

program
  .command('ledger')
  .description('every call with its one outcome and why')
  .option('--shop <id>', 'one shop only')
  .option('--since <time>', 'ISO time, like 2026-11-25T00:00:00Z')
  .addOption(new Option('--outcome <outcome>').choices(['answered', 'texted', 'not-texted', 'handed-over', 'open']))
  .option('--limit <count>', 'how many calls', '50')
  .addOption(server())
  .addOption(key())
  .action(async (options) => printLedger(access(options), options));

program
  .command('new-password')
  .description('make a link behind which somebody who forgot their password chooses a new one, once, within the hour')
  .argument('<email>', 'the address that they sign in with')
  .addOption(server())
  .addOption(key())
  .action(async (email, options) => {
    const { url } = await callApi<{ url: string }>(access(options), 'POST', '/new-passwords', { email });
    console.log(`Give this to ${email} and to nobody else. It works once, within the hour:\n\n${url}`);
  });

type AccessOptions = { server: string; key?: string };
function access(options: AccessOptions) {
  return { server: options.server, key: options.key ?? keptOperatorKey() };
}

function keptOperatorKey(): string {
  const file = join(resolve(config().dataDirectory), 'operator-key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(
      `No API key: set RINGBACK_API_KEY, give --key, or run this where the server's data directory is (${file} does not exist).`,
    );
  }
}

function config(): Config {
  return readConfig(process.env);
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof ConfigError ? `The settings will not do:\n${error.message}` : (error as Error).message);
  process.exit(1);
}
