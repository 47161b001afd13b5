// One request to the server, and the two ways it fails: the server refuses, or it cannot be reached.
import { noteAnswer, noteSilence } from './connection.ts';

const patienceMs = 8000;

/** What is wrong with one field of what was sent: `path` is dotted, as in "scheduling.windows.0". */
export type FieldFault = { path: string; message: string };
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Options = { body?: unknown; signal?: AbortSignal | undefined; patienceMs?: number };

/** The server has answered, and said no. `message` is meant for people. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly fields: FieldFault[];
  constructor(status: number, code: string, message: string, fields: FieldFault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** No answer of ours came back: the server is down, restarting, or something in between is. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** Asks the API under /api/v1 as whoever is signed in. Throws a Refusal or an Unreachable. */
export async function request<Answer>(method: Method, path: string, options: Options = {}): Promise<Answer> {
  const { response, answer } = await ask(method, `/api/v1${path}`, options);
  if (response.ok) return answer as Answer;
  const { error } = (answer ?? {}) as { error?: { code: string; message: string; fields?: FieldFault[] } };
  if (!error) throw unreachable();
  throw new Refusal(response.status, error.code, error.message, error.fields);
}

/** Asks the part of the server that signs people in, whose refusals have a shape of their own. */
export async function requestAuth<Answer>(method: 'GET' | 'POST', path: string, options: Options = {}): Promise<Answer> {
  const { response, answer } = await ask(method, `/api/auth${path}`, method === 'POST' ? { body: {}, ...options } : options);
  if (response.ok) return answer as Answer;
  const { error, ...theirs } = (answer ?? {}) as {
    error?: { code: string; message: string; fields?: FieldFault[] };
    code?: string;
    message?: string;
  };
  if (error) throw new Refusal(response.status, error.code, error.message, error.fields);
  const message = response.status === 429 ? tooMany : (theirs.message ?? 'The server refused. Try again in a minute.');
  throw new Refusal(response.status, theirs.code ?? '', message);
}

const tooMany = 'Too many tries. Wait a minute, then try again.';

async function ask(method: Method, path: string, options: Options): Promise<{ response: Response; answer: unknown }> {
  const patience = AbortSignal.timeout(options.patienceMs ?? patienceMs);
  const headers: Record<string, string> = {};
  // A form of another site cannot send this header: changes come from this page alone.
  if (method !== 'GET') headers['x-ringback'] = '1';
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(path, {
      method,
      headers,
      signal: options.signal ? AbortSignal.any([options.signal, patience]) : patience,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    noteAnswer();
    return { response, answer };
  } catch (cause) {
    // Leaving a page ends its requests; that says nothing about the server.
    if (options.signal?.aborted) throw cause;
    noteSilence();
    throw unreachable(cause);
  }
}

const unreachable = (cause?: unknown) => new Unreachable('The server cannot be reached. What you typed is kept; try again.', { cause });
