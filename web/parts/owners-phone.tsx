// The shop owner's own phone: rings when somebody calls, and gets the alerts.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { type SimulatedCall, type SimulatorState, useActOnCall } from '../api/simulator.ts';
import { HangUpIcon, PhoneIcon } from './icons.tsx';
import { CallStatus, PhoneFrame } from './phone-frame.tsx';
import { TextThread } from './text-thread.tsx';
import { writeNumber } from './wording.ts';

export function OwnersPhone({ state }: { state: SimulatorState }) {
  const { shop, ownerCall: call } = state;
  return (
    <PhoneFrame
      id="owners-phone"
      title="Owner’s phone"
      spoken={spokenOf(call)}
      aside={
        <Text size="sm" c="dimmed">
          {writeNumber(shop.owner)}, the cell phone that {shop.name} rings
        </Text>
      }
      ringing={call?.state === 'ringing'}
      call={<CallArea key={call?.id} call={call} shop={shop} />}
    >
      <TextThread
        title="Alerts"
        label="Alerts on the owner’s phone"
        mine={shop.owner}
        texts={state.ownerTexts}
        empty="When a call is missed, a caller replies or leaves a voicemail, the owner is told here."
      />
    </PhoneFrame>
  );
}

function CallArea({ call, shop }: { call: SimulatedCall | null; shop: SimulatorState['shop'] }) {
  const acting = useActOnCall();
  // The network does not say who picked up; whoever pressed the button knows.
  const [voicemail, setVoicemail] = useState(false);
  const icon = <PhoneIcon size={24} />;
  return (
    <>
      {shown()}
      {acting.error && (
        <Text size="sm" c="red" ta="center" role="alert">
          That did not go through. {acting.error.message}
        </Text>
      )}
    </>
  );

  function shown() {
    switch (call?.state) {
      case 'ringing':
        return (
          <>
            <CallStatus icon={icon} headline={`Call from ${nameOf(call)}`}>
              to {shop.name}
            </CallStatus>
            <Group justify="center" gap="xs">
              <Button loading={isDoing('answer', 'person')} onClick={() => acting.mutate({ call: call.id, do: 'answer', by: 'person' })}>
                Answer
              </Button>
              <Button color="red.8" loading={isDoing('decline')} onClick={() => acting.mutate({ call: call.id, do: 'decline' })}>
                Decline
              </Button>
              <Button
                variant="default"
                loading={isDoing('answer', 'voicemail')}
                onClick={() => {
                  setVoicemail(true);
                  acting.mutate({ call: call.id, do: 'answer', by: 'voicemail' });
                }}
              >
                Let voicemail pick up
              </Button>
            </Group>
          </>
        );
      case 'screening':
        return voicemail ? (
          <CallStatus icon={icon} headline="The carrier’s voicemail picked up">
            It is asked to press 1, and a voicemail cannot. In a few seconds the caller is taken back.
          </CallStatus>
        ) : (
          <>
            <CallStatus icon={icon} headline="Picked up">
              You hear: “Call for {shop.name}. Press 1 to take it.” A carrier’s voicemail cannot press 1, so it never counts as an answer.
            </CallStatus>
            <Group justify="center" gap="xs">
              <Button loading={isDoing('press-one')} onClick={() => acting.mutate({ call: call.id, do: 'press-one' })}>
                Press 1 to take the call
              </Button>
              <Button color="red.8" loading={isDoing('decline')} onClick={() => acting.mutate({ call: call.id, do: 'decline' })}>
                Hang up
              </Button>
            </Group>
          </>
        );
      case 'talking':
        return (
          <>
            <CallStatus icon={icon} headline={`Talking with ${nameOf(call)}`}>
              The call is answered, so no text goes out.
            </CallStatus>
            <Group justify="center">
              <Button
                color="red.8"
                leftSection={<HangUpIcon />}
                loading={isDoing('hang-up')}
                onClick={() => acting.mutate({ call: call.id, do: 'hang-up' })}
              >
                End the call
              </Button>
            </Group>
          </>
        );
      case 'listening':
      case 'recording':
        return (
          <CallStatus icon={icon} headline={shop.open ? 'Not ringing anymore' : 'Not ringing'}>
            Nobody has taken the call. {nameOf(call)} hears the greeting and can leave a voicemail.
          </CallStatus>
        );
      default:
        return (
          <CallStatus icon={icon} headline="Not ringing">
            {shop.open
              ? 'Rings here when a customer calls.'
              : 'The shop is closed: callers hear the greeting and get a text, and this phone stays quiet.'}
          </CallStatus>
        );
    }
  }

  function isDoing(action: string, by?: string): boolean {
    const order = acting.variables;
    return acting.isPending && order?.do === action && (order.do !== 'answer' || order.by === by);
  }
}

function spokenOf(call: SimulatedCall | null): string {
  switch (call?.state) {
    case 'ringing':
      return `Call from ${nameOf(call)}.`;
    case 'screening':
      return 'Picked up.';
    case 'talking':
      return `Talking with ${nameOf(call)}.`;
    default:
      return call ? 'Not ringing anymore.' : '';
  }
}

const nameOf = (call: SimulatedCall) => writeNumber(call.from);
