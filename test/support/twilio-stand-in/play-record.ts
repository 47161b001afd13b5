// <Record>: the caller's voicemail, its action, its callbacks. providers.md section 1 row 10 and section 3.2.
import {
  answerCall,
  CallEnded,
  callBack,
  type Document,
  fetchDocument,
  type LiveCall,
  notify,
  paramsOf,
  pause,
  wait,
} from './live-call.ts';
import type { Element } from './parse-twiml.ts';
import { type Outcome, orHangUp } from './play-verbs.ts';
import { recordingUrl } from './resources.ts';
import { newSid, type Recording, rfc2822 } from './world.ts';

export async function playRecord(live: LiveCall, verb: Element, document: Document): Promise<Outcome> {
  const { action, method, maxLength, timeout } = verb.attributes;
  answerCall(live);
  await pause(live, 'recording');
  const hangsUp = live.script.callerHangsUp === 'in-recording';
  const said = live.voicemail;
  live.voicemail = null;
  const seconds = Math.min(said?.seconds ?? 0, Number(maxLength ?? 3600));
  const recording: Recording = {
    sid: newSid('RE'),
    accountSid: live.call.accountSid,
    callSid: live.call.sid,
    seconds,
    startedAt: live.at,
    status: 'processing',
  };
  if (seconds <= 0) {
    await report(live, verb, document, recording, 'absent');
    if (hangsUp) live.hangsUpAt = live.at + 1000;
    await wait(live, Number(timeout ?? 5));
    return 'next';
  }
  live.world.recordings.set(recording.sid, recording);
  live.recordings.push(recording);
  await report(live, verb, document, recording, 'in-progress');
  await wait(live, seconds);
  if (!hangsUp && seconds < Number(maxLength ?? 3600)) await wait(live, Number(timeout ?? 5));
  if (hangsUp) live.call.status = 'completed';
  const ask = {
    kind: 'record-action' as const,
    url: action ?? document.url,
    method: action ? method : document.method,
    params: {
      ...paramsOf(live, live.call),
      RecordingUrl: recordingUrl(live.world, recording),
      RecordingSid: recording.sid,
      RecordingDuration: String(seconds),
      ...(hangsUp ? { Digits: 'hangup' } : {}),
    },
    base: document.url,
  };
  // The caller is gone: the answer is not played. The recording can be fetched only after this.
  const fetched = hangsUp ? await notify(live, ask).then(() => null) : await fetchDocument(live, ask);
  recording.status = 'completed';
  await report(live, verb, document, recording, 'completed');
  await transcribe(live, verb, document, recording, said?.transcript);
  if (!fetched) throw new CallEnded('caller');
  return orHangUp(fetched);
}

async function report(
  live: LiveCall,
  verb: Element,
  document: Document,
  recording: Recording,
  event: 'in-progress' | 'completed' | 'absent',
): Promise<void> {
  const { recordingStatusCallback, recordingStatusCallbackMethod, recordingStatusCallbackEvent } = verb.attributes;
  if (!recordingStatusCallback || !(recordingStatusCallbackEvent ?? 'completed').split(' ').includes(event)) return;
  await callBack(live, {
    kind: 'recording-status',
    url: recordingStatusCallback,
    method: recordingStatusCallbackMethod,
    params: {
      AccountSid: recording.accountSid,
      CallSid: recording.callSid,
      RecordingSid: recording.sid,
      RecordingUrl: event === 'absent' ? undefined : recordingUrl(live.world, recording),
      RecordingStatus: event,
      RecordingDuration: event === 'in-progress' ? undefined : String(recording.seconds),
      RecordingChannels: '1',
      RecordingStartTime: rfc2822(recording.startedAt),
      RecordingSource: 'RecordVerb',
      ErrorCode: '0',
    },
    base: document.url,
  });
}

async function transcribe(
  live: LiveCall,
  verb: Element,
  document: Document,
  recording: Recording,
  transcript: string | undefined,
): Promise<void> {
  const { transcribe, transcribeCallback } = verb.attributes;
  if (!transcribeCallback || transcribe === 'false') return;
  const url = recordingUrl(live.world, recording);
  const possible = recording.seconds > 2 && recording.seconds < 120;
  if (!possible)
    live.world.alerts.push({ code: 13617, message: 'recording too short or too long to transcribe', callSid: live.call.sid, url });
  const done = possible && transcript !== undefined;
  await callBack(live, {
    kind: 'transcription',
    url: transcribeCallback,
    params: {
      ...paramsOf(live, live.call),
      TranscriptionSid: newSid('TR'),
      TranscriptionText: done ? transcript : '',
      TranscriptionStatus: done ? 'completed' : 'failed',
      TranscriptionType: 'fast',
      TranscriptionUrl: `${url.replace(/\/Recordings\/.*/, '')}/Transcriptions/${recording.sid.replace(/^RE/, 'TR')}`,
      RecordingSid: recording.sid,
      RecordingUrl: url,
    },
    base: document.url,
  });
}
