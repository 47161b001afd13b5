// Calls the server's API; what the server refuses comes back as an Error in the server's own words.

export type Access = { server: string; key: string };

export async function callApi<T>(access: Access, method: string, path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${access.server.replace(/\/+$/, '')}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${access.key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw new Error(`No Ringback server answers at ${access.server}. Start it with "npm start", or name another with --server.`, {
      cause: error,
    });
  }
  const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  if (!response.ok) throw new Error(answer?.error?.message ?? `The server answered ${response.status}.`);
  return answer as T;
}
