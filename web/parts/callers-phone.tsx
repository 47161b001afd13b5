// The caller's handset: calls the shop, hears what the shop's line says, leaves a message, gets and sends texts.
import { Blockquote, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type SimulatedCall, type SimulatorState, useActOnCall, usePlaceCall } from '../api/simulator.ts';
import { CallerPicker, type ChosenCaller, numberOf } from './caller-picker.tsx';
import styles from './callers-phone.module.css';
import { HangUpIcon, PhoneIcon } from './icons.tsx';
import { CallStatus, PhoneFrame } from './phone-frame.tsx';
import { ReplyBox } from './reply-box.tsx';
import { TextThread } from './text-thread.tsx';
import { writeNumber } from './wording.ts';

type Props = { state: SimulatorState; caller: ChosenCaller; onChoose: (caller: ChosenCaller) => void };

export function CallersPhone({ state, caller, onChoose }: Props) {
  const number = numberOf(caller);
  const { call } = state;
  const onCall = call !== null && call.state !== 'over' && call.state !== 'refused';
  const withheld = number === 'anonymous';
  return (
    <PhoneFrame
      id="callers-phone"
      title="Caller’s phone"
      spoken={spokenOf(call)}
      aside={<CallerPicker chosen={caller} onChoose={onChoose} disabled={onCall} />}
      call={<CallArea state={state} number={number} call={call} />}
    >
      <TextThread
        key={number}
        title="Texts"
        label="Texts on the caller’s phone"
        mine={number ?? ''}
        texts={state.handset}
        empty={
          withheld
            ? 'Nobody can text a number that is withheld, so nothing will arrive here.'
            : 'When the shop misses a call from this phone, its text arrives here, and you can reply.'
        }
      />
      {number && !withheld && <ReplyBox from={number} to={state.shop.name} />}
    </PhoneFrame>
  );
}

function CallArea({ state, number, call }: { state: SimulatorState; number: string | null; call: SimulatedCall | null }) {
  const [message, setMessage] = useState('');
  const placing = usePlaceCall();
  const acting = useActOnCall();
  const failed = placing.error ?? acting.error;
  const hangUp = (words: string) => (
    <Button
      color="red.8"
      leftSection={<HangUpIcon />}
      loading={acting.isPending && acting.variables.do === 'hang-up'}
      onClick={() => call && acting.mutate({ call: call.id, do: 'hang-up' })}
    >
      {words}
    </Button>
  );
  const callButton = (
    <Button
      size="lg"
      fullWidth
      leftSection={<PhoneIcon size={20} />}
      disabled={!number}
      loading={placing.isPending}
      onClick={() => number && placing.mutate(number)}
    >
      Call {state.shop.name}
    </Button>
  );
  return (
    <>
      {shown()}
      {failed && (
        <Text size="sm" c="red" ta="center" role="alert">
          That did not go through. {failed.message}
        </Text>
      )}
    </>
  );

  function shown() {
    switch (call?.state) {
      case 'ringing':
      case 'screening':
        return (
          <>
            <CallStatus icon={<PhoneIcon size={24} />} headline="Ringing…">
              You hear it ring at {state.shop.name}.
            </CallStatus>
            <Group justify="center" gap="xs">
              {hangUp('Hang up')}
              {/* On a narrow screen the other phone is out of sight. */}
              <Button
                hiddenFrom="sm"
                variant="default"
                onClick={() => document.getElementById('owners-phone')?.scrollIntoView({ behavior: 'smooth' })}
              >
                See the owner’s phone
              </Button>
            </Group>
          </>
        );
      case 'talking':
        return (
          <>
            <CallStatus icon={<PhoneIcon size={24} />} headline="Connected">
              Somebody at {state.shop.name} has taken the call.
            </CallStatus>
            <Group justify="center">{hangUp('Hang up')}</Group>
          </>
        );
      case 'listening':
        return (
          <>
            <CallStatus headline="You hear">{call.heard.join(' ')}</CallStatus>
            <Group justify="center">{hangUp('Hang up')}</Group>
          </>
        );
      case 'recording':
        return (
          <Stack gap="sm">
            <CallStatus headline="You hear" />
            {call.heard.map((words) => (
              <Blockquote key={words} className={styles.heard}>
                {words}
              </Blockquote>
            ))}
            <form
              className={styles.voicemail}
              onSubmit={(event) => {
                event.preventDefault();
                acting.mutate(
                  { call: call.id, do: 'leave-voicemail', seconds: spokenSeconds(message), transcript: message.trim() },
                  { onSuccess: () => setMessage('') },
                );
              }}
            >
              <Textarea
                label="After the tone, say"
                autosize
                minRows={2}
                maxRows={4}
                maxLength={1000}
                placeholder="The water heater is leaking."
                value={message}
                onChange={(event) => setMessage(event.currentTarget.value)}
              />
              <Group gap="xs">
                <Button type="submit" disabled={!message.trim()} loading={acting.isPending && acting.variables.do === 'leave-voicemail'}>
                  Leave voicemail
                </Button>
                {hangUp('Hang up')}
              </Group>
            </form>
          </Stack>
        );
      case 'over':
      case 'refused':
        return (
          <>
            <CallStatus headline={call.state === 'over' ? 'Call ended' : 'The call was not taken'}>{lineOf(state)}</CallStatus>
            {callButton}
          </>
        );
      case undefined:
        return (
          <>
            <CallStatus headline={state.shop.name}>{lineOf(state)}</CallStatus>
            {callButton}
          </>
        );
    }
  }
}

function spokenOf(call: SimulatedCall | null): string {
  switch (call?.state) {
    case 'ringing':
    case 'screening':
      return 'Ringing.';
    case 'talking':
      return 'Connected.';
    case 'listening':
    case 'recording':
      return `You hear: ${call.heard.join(' ')}`;
    case 'over':
    case 'refused':
      return 'Call ended.';
    case undefined:
      return '';
  }
}

const lineOf = (state: SimulatorState) => writeNumber(state.shop.line);

/** How long it takes to say this, at two and a half words a second. */
const spokenSeconds = (words: string) => Math.min(100, Math.max(4, Math.round(words.trim().split(/\s+/).length / 2.5)));
