// The part of Twilio's REST API that the product uses: who may ask, is the request as published, and the answer.
import { type RequestFault, type SendFault, sendFaultFor } from './faults.ts';
import { lookUp } from './lookups.ts';
import { acceptMessage, reportDelivery } from './messages.ts';
import { answerMessaging, messagingPath } from './messaging-api.ts';
import { newThing, type Thing } from './registry.ts';
import {
  accountToResource,
  callToResource,
  mediaToResource,
  messageToResource,
  numberToResource,
  recordingToResource,
} from './resources.ts';
import { type Answer, refuse } from './rest-errors.ts';
import { answerTrustHub, trustHubPath } from './trust-hub-api.ts';
import { type Account, type Call, type Message, newSid, numberSettings, type RestRequest, realDelay, type World } from './world.ts';

export type Incoming = { method: string; url: string; authorization: string; contentType: string; body: string };

type Asked = { world: World; account: Account; method: string; path: string; query: URLSearchParams; form: URLSearchParams };

export async function answerRest(world: World, incoming: Incoming): Promise<Answer> {
  const [path = '', search = ''] = incoming.url.split('?', 2);
  const query = new URLSearchParams(search);
  const form = new URLSearchParams(incoming.body);
  const account = whoAsks(world, incoming.authorization);
  const request: RestRequest = {
    method: incoming.method,
    path,
    query: Object.fromEntries(query),
    form: Object.fromEntries(form),
    accountSid: account?.sid ?? null,
    at: world.now(),
    valid: null,
    problems: [],
    status: null,
  };
  world.requests.push(request);
  const carriedOut = await answerWith(world, request, { incoming, account, path, query, form });
  const answer = world.faults.lostAnswers?.(request) ? 'reset' : carriedOut;
  request.status = answer === 'reset' ? null : answer.status;
  return answer;
}

type Parts = { incoming: Incoming; account: Account | null; path: string; query: URLSearchParams; form: URLSearchParams };

async function answerWith(world: World, request: RestRequest, { incoming, account, path, query, form }: Parts): Promise<Answer> {
  const fault = world.faults.requests?.(request);
  if (fault) return failWith(fault);
  if (!account) return refuse(20003);
  if (trustHubPath.test(path)) return answerTrustHub({ world, account, method: incoming.method, path, query, form }) ?? refuse(20404);
  if (world.contract) {
    request.problems = world.contract.problemsOf({
      method: incoming.method,
      path,
      query: [...query],
      form: [...form],
      contentType: incoming.contentType,
    });
    request.valid = request.problems.length === 0;
    for (const problem of request.problems)
      world.violations.push({ in: 'rest', message: problem, where: `${incoming.method} ${incoming.url}` });
    if (!request.valid) return refuse(20001, request.problems.join('; '));
  }
  const asked: Asked = { world, account, method: incoming.method, path, query, form };
  if (messagingPath.test(path)) return answerMessaging(asked) ?? refuse(20404);
  if (path.startsWith('/v2/PhoneNumbers/')) return lookUp(world, decodeURIComponent(path.slice('/v2/PhoneNumbers/'.length)), query);
  const [, sid, rest = ''] = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})(\/.*|\.json)?$/i.exec(path) ?? [];
  if (!sid) return refuse(20404, `The requested resource ${path} was not found`);
  if (sid !== account.sid) return refuse(20003);
  return (await route(asked, rest)) ?? refuse(20404, `The requested resource ${path} was not found`);
}

function failWith(fault: RequestFault): Answer {
  switch (fault) {
    case 'reset':
      return 'reset';
    case 'rate-limited':
      return refuse(20429);
    case 'server-error':
      return refuse(20500);
    case 'unavailable':
      return refuse(20503);
  }
}

/** By account sid and token, or by an API key of the account. */
function whoAsks(world: World, authorization: string): Account | null {
  const [scheme, credentials = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return null;
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const user = text.slice(0, text.indexOf(':'));
  const secret = text.slice(text.indexOf(':') + 1);
  const account = world.accounts.get(user);
  if (account) return account.authToken === secret ? account : null;
  for (const owner of world.accounts.values()) if (owner.apiKeys?.some((key) => key.sid === user && key.secret === secret)) return owner;
  return null;
}

/** `rest` is what follows the account's sid; undefined when nothing is there. */
async function route(asked: Asked, rest: string): Promise<Answer | undefined> {
  const { world, account, method } = asked;
  if (rest === '.json' && method === 'GET') return ok(accountToResource(account));
  const [, collection = '', sid, inner, innerSid, extension] =
    /^\/(\w+)(?:\/(\w{34}))?(?:\/(\w+)(?:\/(\w{34}))?)?(\.json|\.mp3|\.wav)?$/.exec(rest) ?? [];
  const isJson = extension === '.json';
  switch (collection) {
    case 'Messages': {
      if (!sid) return isJson ? (method === 'POST' ? createMessage(asked) : listMessages(asked)) : undefined;
      const message = world.messages.get(sid);
      if (message?.accountSid !== account.sid) return undefined;
      if (inner === 'Media') return media(asked, message, innerSid, isJson);
      if (inner || !isJson) return undefined;
      return method === 'POST' ? updateMessage(asked, message) : ok(messageToResource(message));
    }
    case 'Calls': {
      if (!isJson || inner) return undefined;
      if (!sid) return method === 'GET' ? listCalls(asked) : outboundCall(asked);
      const call = world.calls.get(sid);
      if (call?.accountSid !== account.sid) return undefined;
      return method === 'POST' ? updateCall(asked, call) : ok(callToResource(call));
    }
    case 'IncomingPhoneNumbers':
      return isJson && !inner ? incomingNumbers(asked, sid) : undefined;
    case 'Addresses':
      return isJson && !inner ? addresses(asked, sid) : undefined;
    case 'Recordings':
      return sid && !inner && method === 'GET' ? recording(asked, sid, isJson) : undefined;
    default:
      return undefined;
  }
}

function ok(json: unknown): Answer {
  return { status: 200, json };
}

async function createMessage({ world, account, form }: Asked): Promise<Answer> {
  const fault = sendFaultFor(world);
  const failed = fault === null ? null : beforeAcceptance(fault);
  if (failed) return failed;
  const taken = acceptMessage(world, account.sid, Object.fromEntries(form), form.getAll('MediaUrl'));
  if (!taken.ok) return refuse(taken.code);
  const answer: Answer = { status: 201, json: messageToResource(taken.message) };
  if (fault === 'reset-after-acceptance') return 'reset';
  if (fault !== null && typeof fault === 'object' && 'slowAnswer' in fault) await realDelay(world, fault.slowAnswer);
  return answer;
}

function beforeAcceptance(fault: SendFault): Answer | null {
  if (typeof fault === 'object') return 'refusedWith' in fault ? refuse(fault.refusedWith) : null;
  switch (fault) {
    case 'rate-limited':
      return refuse(20429);
    case 'server-error':
      return refuse(20500);
    case 'unavailable':
      return refuse(20503);
    case 'reset-before-acceptance':
      return 'reset';
    case 'reset-after-acceptance':
      return null;
  }
}

async function updateMessage({ world, form }: Asked, message: Message): Promise<Answer> {
  if (form.get('Status') === 'canceled' && message.status === 'scheduled') await reportDelivery(world, message.sid, 'canceled');
  if (form.get('Body') === '') message.body = '';
  return ok(messageToResource(message));
}

// DateSent filters the sent date, which a queued text does not have.
function listMessages(asked: Asked): Answer {
  const { world, account, query } = asked;
  const found = newestFirst(world.messages.values(), (message) => {
    if (message.accountSid !== account.sid) return false;
    if (query.has('To') && message.to !== query.get('To')) return false;
    if (query.has('From') && message.from !== query.get('From')) return false;
    return inTime(query, 'DateSent', message.sentAt);
  });
  return page(asked, 'messages', found, messageToResource);
}

/** Accepted and never placed: what is heard is in the request. */
function outboundCall({ account, form }: Asked): Answer {
  const json = {
    sid: newSid('CA'),
    account_sid: account.sid,
    to: form.get('To'),
    from: form.get('From'),
    status: 'queued',
    direction: 'outbound-api',
  };
  return { status: 201, json };
}

function listCalls(asked: Asked): Answer {
  const { world, account, query } = asked;
  const found = newestFirst(world.calls.values(), (call) => {
    if (call.accountSid !== account.sid) return false;
    const wanted: [string, string | null][] = [
      ['To', call.to],
      ['From', call.from],
      ['Status', call.status],
      ['ParentCallSid', call.parentCallSid],
    ];
    if (wanted.some(([name, value]) => query.has(name) && query.get(name) !== value)) return false;
    return inTime(query, 'StartTime', call.createdAt) && inTime(query, 'EndTime', call.endedAt);
  });
  return page(asked, 'calls', found, callToResource);
}

function newestFirst<T>(items: Iterable<T>, isWanted: (item: T) => boolean): T[] {
  return [...items].filter(isWanted).reverse();
}

/** `Name>=`, `Name<=` and `Name=` with a day or an instant; whole seconds, UTC. In the query the first two are keys ending in > and <. */
function inTime(query: URLSearchParams, name: string, at: number | null): boolean {
  const [from, until, on] = [query.get(`${name}>`), query.get(`${name}<`), query.get(name)];
  if (from === null && until === null && on === null) return true;
  if (at === null) return false;
  const second = Math.floor(at / 1000) * 1000;
  if (from !== null && second < Date.parse(from)) return false;
  if (until !== null && second > Date.parse(until)) return false;
  return on === null || (second >= Date.parse(on) && second < Date.parse(on) + (on.length === 10 ? 86_400_000 : 1000));
}

/** A page of a list. PageToken names the last item seen, so that newer ones do not shift the pages. */
function page<T extends { sid: string }>({ path, query }: Asked, key: string, items: T[], toResource: (item: T) => unknown): Answer {
  const size = Math.min(Math.max(Number(query.get('PageSize') ?? 50), 1), 1000);
  const number = Number(query.get('Page') ?? 0);
  const after = query.get('PageToken')?.slice(2);
  const start = after ? items.findIndex(({ sid }) => sid === after) + 1 : number * size;
  const shown = items.slice(start, start + size);
  const uri = (index: number, token?: string) => {
    const next = new URLSearchParams(query);
    next.delete('PageToken');
    next.set('PageSize', String(size));
    next.set('Page', String(index));
    if (token) next.set('PageToken', `PA${token}`);
    return `${path}?${next}`;
  };
  const more = start + size < items.length;
  return ok({
    [key]: shown.map(toResource),
    end: number * size + Math.max(shown.length - 1, 0),
    first_page_uri: uri(0),
    next_page_uri: more ? uri(number + 1, shown.at(-1)?.sid) : null,
    page: number,
    page_size: size,
    previous_page_uri: number > 0 ? uri(number - 1) : null,
    start: number * size,
    uri: `${path}?${query}`,
  });
}

function updateCall({ world, form }: Asked, call: Call): Answer {
  const live = world.liveCalls.has(call.sid);
  const [status, url, twiml] = [form.get('Status'), form.get('Url'), form.get('Twiml')];
  if (status && live) {
    // A leg that still rings stops; the caller's call ends at the next moment of its own time.
    if (call.parentCallSid === null) world.orders.set(call.sid, { type: 'hang-up' });
    else if (call.answeredAt === null) call.status = 'canceled';
    else world.orders.set(call.parentCallSid, { type: 'hang-up' });
  }
  if (url || twiml) {
    if (!live || call.parentCallSid !== null || call.status !== 'in-progress') return refuse(21220);
    world.orders.set(
      call.sid,
      twiml ? { type: 'redirect', twiml } : { type: 'redirect', url: url ?? '', method: form.get('Method') ?? 'POST' },
    );
  }
  return ok(callToResource(call));
}

function incomingNumbers(asked: Asked, sid: string | undefined): Answer | undefined {
  const { world, account, method, query, form } = asked;
  if (!sid) {
    if (method !== 'GET') return undefined;
    const wanted = query.get('PhoneNumber');
    const found = world.numbers.filter(
      (number) => number.accountSid === account.sid && (wanted === null || number.phoneNumber.includes(wanted)),
    );
    return page(asked, 'incoming_phone_numbers', found, numberToResource);
  }
  const number = world.numbers.find((one) => one.sid === sid && one.accountSid === account.sid);
  if (!number) return undefined;
  if (method === 'POST') {
    for (const name of numberSettings) number.settings[name] = form.get(name) ?? number.settings[name];
    number.updatedAt = world.now();
  }
  return ok(numberToResource(number));
}

function addresses(asked: Asked, sid: string | undefined): Answer | undefined {
  const { world, account, method, query, form } = asked;
  const things = world.registry.addresses;
  const mine = things.filter((one) => one.accountSid === account.sid);
  const toJson = (one: Thing) => ({
    sid: one.sid,
    account_sid: account.sid,
    friendly_name: one.fields.FriendlyName ?? '',
    customer_name: one.fields.CustomerName,
    street: one.fields.Street,
    city: one.fields.City,
    region: one.fields.Region,
    postal_code: one.fields.PostalCode,
    iso_country: one.fields.IsoCountry,
    date_created: new Date(one.createdAt).toUTCString(),
  });
  if (!sid && method === 'GET') {
    const wanted = query.get('FriendlyName');
    return page(asked, 'addresses', wanted === null ? mine : mine.filter((one) => one.fields.FriendlyName === wanted), toJson);
  }
  if (!sid) {
    const thing = newThing(world, account.sid, 'AD', Object.fromEntries(form));
    things.push(thing);
    return { status: 201, json: toJson(thing) };
  }
  const thing = mine.find((one) => one.sid === sid);
  if (thing && method === 'POST') Object.assign(thing.fields, Object.fromEntries(form));
  return thing && ok(toJson(thing));
}

function media(
  { method, account, query, world, form, path }: Asked,
  message: Message,
  sid: string | undefined,
  isJson: boolean,
): Answer | undefined {
  if (method !== 'GET') return undefined;
  if (!sid)
    return isJson
      ? page({ method, account, query, world, form, path }, 'media_list', message.media, (item) => mediaToResource(message, item))
      : undefined;
  const found = message.media.find((item) => item.sid === sid);
  if (!found) return undefined;
  return isJson ? ok(mediaToResource(message, found)) : { status: 200, bytes: found.content, contentType: found.contentType };
}

// The sound can be had only when the recording is complete, which is after its action was requested.
function recording({ world, account }: Asked, sid: string, isJson: boolean): Answer | undefined {
  const found = world.recordings.get(sid);
  if (found?.accountSid !== account.sid) return undefined;
  if (isJson) return ok(recordingToResource(world, found));
  return found.status === 'completed' ? { status: 200, bytes: silence(found.seconds), contentType: 'audio/x-wav' } : undefined;
}

/** A WAV file, 8 kHz 8-bit mono; never more than two seconds of it, for the sake of speed. */
function silence(seconds: number): Buffer {
  const samples = Math.min(seconds, 2) * 8000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 0x80)]);
}
