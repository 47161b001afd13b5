// One request to the server's API, and the two ways it fails: the server refuses, or it cannot be reached.

const patienceMs = 8000;

/** The server has answered, and said no. `message` is meant for people. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** No answer of ours came back: the server is down, restarting, or something in between is. */
class Unreachable extends Error {
  override name = 'Unreachable';
}

/** Asks the API under /api/v1. Throws a Refusal or an Unreachable. */
export async function request<Answer>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  options: { body?: unknown; signal?: AbortSignal } = {},
): Promise<Answer> {
  const patience = AbortSignal.timeout(patienceMs);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      signal: options.signal ? AbortSignal.any([options.signal, patience]) : patience,
      ...(options.body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(options.body) }),
    });
    answer = await response.json();
  } catch (cause) {
    throw new Unreachable('The server cannot be reached.', { cause });
  }
  if (response.ok) return answer as Answer;
  const { error } = answer as { error?: { code: string; message: string } };
  if (!error) throw new Unreachable('The server cannot be reached.');
  throw new Refusal(response.status, error.code, error.message);
}
