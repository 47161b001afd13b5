// Plays documents to one party: the caller, or a callee who hears a whisper before being connected.
import {
  answerCall,
  CallEnded,
  CallRedirected,
  type Document,
  type Fetched,
  fetchDocument,
  type Party,
  paramsOf,
  pause,
  readDocument,
  violate,
  wait,
} from './live-call.ts';
import type { Element } from './parse-twiml.ts';
import { playDial } from './play-dial.ts';
import { playRecord } from './play-record.ts';

/** `next`: go on with the next verb; a document replaces the present one. */
export type Outcome = 'next' | 'hung-up' | { replacedBy: Document };

const secondsToSay = 3;

/** Resolves `finished` when the last verb is through, `hung-up` when a verb ended it. Throws CallEnded. */
export async function playDocument(party: Party, first: Document): Promise<'finished' | 'hung-up'> {
  let document: Document | null = first;
  while (document) {
    const outcome: Outcome | 'finished' = await playVerbs(party, document).catch((error: unknown) => redirected(party, error));
    if (outcome === 'finished' || outcome === 'hung-up') return outcome;
    document = outcome === 'next' ? null : outcome.replacedBy;
  }
  return 'finished';
}

async function redirected(party: Party, error: unknown): Promise<Outcome> {
  if (!(error instanceof CallRedirected) || party.isCallee) throw error;
  const { live } = party;
  const { order } = error;
  const base = live.number.settings.VoiceUrl;
  if ('twiml' in order) return orHangUp(readDocument(live, order.twiml, base, 'POST'));
  return orHangUp(
    await fetchDocument(live, { kind: 'redirect', url: order.url, method: order.method, params: paramsOf(live, live.call), base }),
  );
}

async function playVerbs(party: Party, document: Document): Promise<Outcome | 'finished'> {
  for (const [index, verb] of document.verbs.entries()) {
    if (verb.name === 'Reject' && index > 0)
      violate(party.live, '<Reject> is not the first verb, so the call is already answered', document.url);
    const outcome = await playVerb(party, verb, document);
    if (outcome !== 'next') return outcome;
  }
  // An empty document answers and hangs up.
  if (!party.isCallee && !party.live.keptRinging) answerCall(party.live);
  return 'finished';
}

async function playVerb(party: Party, verb: Element, document: Document): Promise<Outcome> {
  const { live } = party;
  switch (verb.name) {
    case 'Say':
    case 'Play':
    case 'Pause':
      await hear(party, secondsToHear(verb));
      return 'next';
    case 'Gather':
      return gather(party, verb, document);
    case 'Redirect':
      return orHangUp(
        await fetchDocument(live, {
          kind: party.isCallee ? 'whisper' : 'redirect',
          url: verb.text,
          method: verb.attributes.method,
          params: paramsOf(live, party.call),
          base: document.url,
        }),
      );
    case 'Hangup':
      if (!party.isCallee && !live.keptRinging) answerCall(live);
      return 'hung-up';
    case 'Reject':
      if (live.call.answeredAt === null) live.rejected = verb.attributes.reason === 'busy' ? 'busy' : 'no-answer';
      return 'hung-up';
    case 'Record':
    case 'Dial':
      if (party.isCallee) {
        violate(live, `<${verb.name}> in a whisper`, document.url);
        return 'hung-up';
      }
      return verb.name === 'Dial' ? playDial(live, verb, document) : playRecord(live, verb, document);
    default:
      throw new Error(`the parser let <${verb.name}> through`);
  }
}

function secondsToHear(verb: Element): number {
  if (verb.name === 'Pause') return Number(verb.attributes.length ?? 1);
  return secondsToSay * Math.max(1, Number(verb.attributes.loop ?? 1));
}

/** The caller who gives up in the greeting does so here. */
async function hear(party: Party, seconds: number): Promise<void> {
  const { live } = party;
  if (party.isCallee) return wait(live, seconds);
  answerCall(live);
  if (live.script.callerHangsUp === 'in-greeting' && live.hangsUpAt === null)
    live.hangsUpAt = live.at + Math.min(live.script.callerHangsUpAfterSeconds ?? 2, seconds) * 1000;
  await pause(live, 'greeting');
  await wait(live, seconds);
}

async function gather(party: Party, verb: Element, document: Document): Promise<Outcome> {
  const { live } = party;
  const { action, method, timeout, actionOnEmptyResult } = verb.attributes;
  const prompt = verb.children.reduce((sum, child) => sum + secondsToHear(child), 0);
  const digits = party.presses;
  if (digits !== null) {
    // The prompt is barged into.
    party.presses = null;
    await hear(party, Math.max(1, Math.min(prompt, 2)));
  } else {
    await hear(party, prompt + Number(timeout ?? 5));
    if (actionOnEmptyResult !== 'true') return 'next';
  }
  const params = { ...paramsOf(live, party.call), Digits: digits ?? '', FinishedOnKey: '', msg: 'Gather End' };
  return orHangUp(
    await fetchDocument(live, {
      kind: 'gather-action',
      url: action ?? document.url,
      method: action ? method : document.method,
      params,
      base: document.url,
    }),
  );
}

/** An application error ends the call. */
export function orHangUp(fetched: Fetched): Outcome {
  if (!fetched.ok) throw new CallEnded('error');
  return { replacedBy: fetched.document };
}
