// Signing in: e-mail and password, a link by mail, a passkey; sessions that can be listed and revoked. better-auth does
// it, under /api/auth; what is ours is who may sign up (the first person, then whoever is invited), and that guessing a
// password is slow from everywhere.
import { createHmac, randomBytes } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import type { Context } from 'hono';
import pg from 'pg';
import { z } from 'zod';
import { hours, type Millis, minutes } from '../core/time.ts';
import * as store from '../db/members.ts';
import { acceptInvitation } from '../flows/accept-invitation.ts';
import type { App } from '../flows/app.ts';
import type { Mail } from '../mail.ts';
import { hashKey, sameKey } from '../secrets.ts';
import { requireOwnPage, type SignedIn } from './auth.ts';
import type { ClientAddress } from './client-address.ts';
import { AppError, invalid } from './errors.ts';

export type SignIn = {
  /** Answers whatever comes to /api/auth. */
  handle(context: Context): Promise<Response>;
  /** Whose session the cookie is of. */
  read(headers: Headers): Promise<(SignedIn & { isOperator: boolean }) | null>;
  /** A link behind which this person chooses a new password, once, within the hour; null when nobody signs in with the address. */
  newPasswordLink(email: string, origin: string): Promise<{ url: string; expiresAt: Millis } | null>;
  /** Whether somebody still has to become the first user, and needs the code that the server printed for it. */
  setUp(): Promise<'needed' | 'needs-code' | 'done'>;
  ways: { mail: boolean };
  close(): Promise<void>;
};

export type SignInParts = {
  app: App;
  databaseUrl: string;
  guarded: boolean;
  secretKey: Buffer;
  publicUrl: string | null;
  addressOf: ClientAddress;
  mail: Mail | null;
  /** Null where only this machine reaches the server: then nobody else can be first. */
  setUpCode: string | null;
};

const addressHeader = 'x-ringback-address';
const mostFailures = 10;
const failureWindow = minutes(15);
const mostBodyBytes = 64 * 1024;
const resetLasts = hours(1);
/** The page behind a link for a new password. */
const newPasswordPage = '/new-password';

const newPassword = z.string().min(10, 'A password needs ten characters or more.').max(200, 'A password has 200 characters at most.');
const signUp = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200),
  password: newPassword,
  invitation: z.string().max(200).optional(),
  code: z.string().max(200).optional(),
});
const forgotten = z.object({ email: z.email('Write an e-mail address, like dana@example.com.').max(200) });
const reset = z.object({ newPassword, token: z.string().max(200) });

export function createSignIn(parts: SignInParts): SignIn {
  const { app, mail, publicUrl } = parts;
  const pool = new pg.Pool({
    connectionString: parts.databaseUrl,
    max: 2,
    application_name: 'ringback sign-in',
    options: `${parts.guarded ? '-c role=ringback_app ' : ''}-c search_path=sign_in`,
  });
  pool.on('error', () => {});
  const auth = createAuth(parts, pool);
  const markOf = (email: string) => createHmac('sha256', parts.secretKey).update(`sign-in ${email.trim().toLowerCase()}`).digest();

  async function handle(context: Context): Promise<Response> {
    requireOwnPage(context);
    const body = context.req.method === 'POST' ? await readBody(context) : undefined;
    if (context.req.path.endsWith('/sign-up/email')) return await handleSignUp(context, body);
    if (context.req.path.endsWith('/sign-in/email')) return await handlePassword(context, body);
    if (context.req.path.endsWith('/sign-in/magic-link')) requireMail(context);
    if (context.req.path.endsWith('/request-password-reset')) {
      requireMail(context);
      return await pass(context, { ...parsed(forgotten, body), redirectTo: newPasswordPage });
    }
    if (context.req.path.endsWith('/reset-password')) return await pass(context, parsed(reset, body));
    return await pass(context, body);
  }

  async function pass(context: Context, body: unknown): Promise<Response> {
    const headers = new Headers(context.req.raw.headers);
    headers.set(addressHeader, parts.addressOf(context));
    headers.delete('content-length');
    const { method } = context.req;
    return await auth.handler(
      new Request(context.req.url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
  }

  async function handleSignUp(context: Context, body: unknown): Promise<Response> {
    const { name, email, password, invitation: token, code } = parsed(signUp, body);
    const now = app.clock.now();
    const invitation = token === undefined ? null : await store.readInvitation(app.db, hashKey(token), now);
    if (invitation) {
      if (invitation.email !== email.toLowerCase())
        throw new AppError('auth.forbidden', `This invitation is for ${invitation.email}. Sign up with that address.`);
    } else {
      if (token !== undefined)
        throw new AppError('invitation.not-found', 'This invitation was used, taken back, or is too old. Ask for a new one.');
      if ((await store.countUsers(app.db)) > 0)
        throw new AppError('auth.forbidden', 'Ask an owner of the shop for an invitation; nobody can sign up without one.');
      if (parts.setUpCode !== null && !(code && sameKey(code, parts.setUpCode)))
        throw new AppError(
          'auth.forbidden',
          'Open the address that the server printed when it started; the code in it makes you the first user.',
        );
    }
    const response = await pass(context, { name, email, password });
    if (!response.ok) return response;
    const { user } = (await response.clone().json()) as { user: { id: string } };
    if (invitation) await acceptInvitation(app, invitation, { id: user.id, name });
    const isOperator = !invitation && (await store.makeFirstOperator(app.db, user.id));
    app.log.signedUp({ userId: user.id, isOperator });
    return response;
  }

  // A link that is mailed begins with an address that is ours, never with one that a stranger has put into a header.
  function requireMail(context: Context): void {
    if (!mail)
      throw new AppError('request.invalid', 'This server sends no mail. Ask whoever runs it for a link: ringback new-password EMAIL.');
    if (publicUrl === null && !['localhost', '127.0.0.1', '[::1]'].includes(new URL(context.req.url).hostname))
      throw new AppError('request.invalid', 'This server does not know its own address. Whoever runs it sets RINGBACK_PUBLIC_URL.');
  }

  // Not waited for: how long a mail takes would tell whether somebody signs in with the address.
  function sendLater(of: { to: string; subject: string; text: string }): void {
    mail?.send(of).catch((error) => app.log.failed('mail', error));
  }

  // Counted for the address that is guessed at, because a guesser has many machines; each machine is counted as well.
  async function handlePassword(context: Context, body: unknown): Promise<Response> {
    const email = z.object({ email: z.string().max(200) }).safeParse(body).data?.email ?? '';
    const mark = markOf(email);
    const now = Date.now();
    if ((await store.countFailures(app.db, mark, now - failureWindow)) >= mostFailures) {
      app.log.signInRefused({ ip: parts.addressOf(context), because: 'too-many-failures' });
      throw new AppError(
        'auth.too-many',
        'Too many wrong passwords for this address. Wait a quarter of an hour, or use a link by mail or a passkey.',
      );
    }
    const response = await pass(context, body);
    if (response.ok) await store.clearFailures(app.db, mark, now - hours(24));
    else if (response.status === 401) {
      await store.recordFailure(app.db, mark, now);
      app.log.signInRefused({ ip: parts.addressOf(context), because: 'wrong-password' });
    }
    return response;
  }

  return {
    handle,
    async read(headers) {
      const found = await auth.api.getSession({ headers });
      if (!found) return null;
      const { id, name, email, isOperator } = found.user;
      return { id, name, email, sessionId: found.session.id, isOperator: isOperator === true };
    },
    async newPasswordLink(email, origin) {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email);
      if (!found) return null;
      const token = randomBytes(24).toString('base64url');
      // Sessions and their links live on the wall clock, which is better-auth's.
      const expiresAt = Date.now() + resetLasts;
      await internalAdapter.createVerificationValue({
        value: found.user.id,
        identifier: `reset-password:${token}`,
        expiresAt: new Date(expiresAt),
      });
      const query = new URLSearchParams({ callbackURL: newPasswordPage });
      return { url: `${publicUrl ?? origin}/api/auth/reset-password/${token}?${query}`, expiresAt };
    },
    async setUp() {
      if ((await store.countUsers(app.db)) > 0) return 'done';
      return parts.setUpCode === null ? 'needed' : 'needs-code';
    },
    ways: { mail: mail !== null },
    close: () => pool.end(),
  };

  async function readBody(context: Context): Promise<unknown> {
    const text = await context.req.text();
    if (text.length > mostBodyBytes) throw new AppError('body.too-large', `The body is larger than ${mostBodyBytes} bytes.`);
    if (text === '') return {};
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
      throw new AppError('request.invalid', 'Send JSON with the header content-type: application/json.');
    if (/\0|\\u0000/.test(text)) throw new AppError('request.invalid', 'The body has a zero byte in it.');
    return JSON.parse(text);
  }

  function createAuth({ secretKey }: SignInParts, database: pg.Pool) {
    const site = publicUrl ? new URL(publicUrl) : null;
    return betterAuth({
      appName: 'Ringback',
      basePath: '/api/auth',
      ...(publicUrl ? { baseURL: publicUrl } : {}),
      secret: createHmac('sha256', secretKey).update('sessions').digest('base64url'),
      database,
      telemetry: { enabled: false },
      logger: { level: 'error', log: (_level: string, message: string) => app.log.failed('sign-in', message) },
      // A page of ours is one that the same host has served: nobody else's carries its cookies.
      trustedOrigins: (request?: Request) => (site ? [site.origin] : request ? [new URL(request.url).origin] : []),
      user: { additionalFields: { isOperator: { type: 'boolean', input: false, required: false, defaultValue: false } } },
      session: { expiresIn: hours(24 * 30) / 1000, updateAge: hours(24) / 1000 },
      emailAndPassword: {
        enabled: true,
        minPasswordLength: 10,
        maxPasswordLength: 200,
        revokeSessionsOnPasswordReset: true,
        resetPasswordTokenExpiresIn: resetLasts / 1000,
        sendResetPassword: async ({ user, url }) =>
          sendLater({
            to: user.email,
            subject: 'A new password for Ringback',
            text: `Somebody, probably you, wants a new password. Choose one here within the hour:\n\n${url}\n\nIf it was not you, do nothing: your password stays as it is.`,
          }),
        // Who has just chosen a new one is not kept out by what was guessed before, nor followed by a link that lies about.
        onPasswordReset: async ({ user }) => {
          await store.deleteResetLinks(app.db, user.id);
          await store.clearFailures(app.db, markOf(user.email), Date.now() - hours(24));
          app.log.passwordReset({ userId: user.id });
        },
      },
      rateLimit: {
        enabled: true,
        storage: 'database',
        window: 60,
        max: 120,
        customRules: {
          // More than may fail for one address, so that its owner comes in with a new password at once.
          '/sign-in/email': { window: 60, max: mostFailures + 5 },
          '/sign-in/magic-link': { window: 300, max: 5 },
          '/sign-up/email': { window: 60, max: 20 },
          '/request-password-reset': { window: 300, max: 5 },
        },
      },
      advanced: {
        cookiePrefix: 'ringback',
        useSecureCookies: site?.protocol === 'https:',
        ipAddress: { ipAddressHeaders: [addressHeader] },
        database: { generateId: () => app.newId() },
      },
      plugins: [
        magicLink({
          disableSignUp: true,
          expiresIn: minutes(10) / 1000,
          // Mailed to people who sign in here, and to nobody else.
          sendMagicLink: async ({ email, url }) => {
            if (!(await store.takeAddressAsProven(app.db, email))) return;
            sendLater({
              to: email,
              subject: 'Your link to sign in to Ringback',
              text: `Open this within ten minutes; it works once:\n\n${url}\n\nIf you did not ask for it, do nothing.`,
            });
          },
        }),
        passkey({ rpName: 'Ringback', rpID: site?.hostname ?? 'localhost', ...(site ? { origin: site.origin } : {}) }),
      ],
    });
  }
}

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const given = shape.safeParse(body);
  if (!given.success) throw invalid(given.error.issues);
  return given.data;
}
