// Somebody with a browser: signs up, signs in, keeps the cookie, and calls the API with it.
import type { ApiAnswer } from './flight.ts';

export type Person = ReturnType<typeof aPerson>;

export function aPerson(url: string) {
  const jar = new Map<string, string>();
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: url,
        'x-ringback': '1',
        ...(jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) as unknown as [string, string, string];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
  }
  return {
    ask,
    jar,
    api: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => ask(method, `/api/v1${path}`, body, headers),
    signUp: (of: { name: string; email: string; password?: string; invitation?: string; code?: string }) =>
      ask('POST', '/api/auth/sign-up/email', { password: 'correct horse battery', ...of }),
    signIn: (email: string, password = 'correct horse battery') => ask('POST', '/api/auth/sign-in/email', { email, password }),
    signOut: () => ask('POST', '/api/auth/sign-out', {}),
  };
}
