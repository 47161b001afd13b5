// A phone on the screen: the caller's and the owner's, and what the product makes of their calls.
import { Alert, Code, Loader, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type SimulatorState, useOpenShop, useSimulator } from '../api/simulator.ts';
import { CallLedger } from '../parts/call-ledger.tsx';
import { firstCaller, numberOf } from '../parts/caller-picker.tsx';
import { CallersPhone } from '../parts/callers-phone.tsx';
import { ConnectionNotice } from '../parts/connection-notice.tsx';
import { OpenTasks } from '../parts/open-tasks.tsx';
import { OwnersPhone } from '../parts/owners-phone.tsx';
import { SimulatedClock } from '../parts/simulated-clock.tsx';
import { ThingsToTry } from '../parts/things-to-try.tsx';
import { VisitList } from '../parts/visit-list.tsx';
import styles from './simulator-page.module.css';

export function SimulatorPage() {
  const [caller, setCaller] = useState(firstCaller);
  const { state, switchedOff, unreachable } = useSimulator(numberOf(caller) ?? '');
  return (
    <>
      <div className={styles.intro}>
        <div>
          <Title order={1}>Miss a call. See what the caller gets.</Title>
          <Text c="dimmed" mt={8} maw={620}>
            You hold both phones: the caller’s, and the owner’s at {state?.shop.name ?? 'the shop'}. Call, do not answer, and watch the text
            arrive. No real phone is involved.
          </Text>
        </div>
        {state && <OpenSwitch shop={state.shop} />}
      </div>
      {switchedOff && !state && (
        <Alert title="The simulator is switched off on this server" color="gray">
          Start the server with <Code>RINGBACK_DEMO=1</Code> to have the demo shop and its phones here.
        </Alert>
      )}
      {!state && !switchedOff && (
        <div className={styles.waiting}>
          <Loader aria-label="Loading" />
        </div>
      )}
      {state && (
        <div className={styles.sections}>
          {state.clock && <SimulatedClock now={state.clock} timeZone={state.timeZone} />}
          <div className={styles.phones}>
            <CallersPhone state={state} caller={caller} onChoose={setCaller} />
            <OwnersPhone state={state} />
            <ThingsToTry state={state} />
          </div>
          <VisitList visits={state.visits} timeZone={state.timeZone} runsByItself={state.clock === null} />
          <CallLedger calls={state.ledger} />
          <OpenTasks tasks={state.tasks} />
        </div>
      )}
      <ConnectionNotice shown={unreachable} />
    </>
  );
}

function OpenSwitch({ shop }: { shop: SimulatorState['shop'] }) {
  const opening = useOpenShop();
  const open = opening.isPending ? opening.variables : shop.open;
  return (
    <Switch
      className={styles.switch}
      size="md"
      label="Shop is open"
      description={open ? 'Calls ring on the owner’s phone.' : 'Closed, after hours: nobody’s phone rings.'}
      error={opening.error ? `Not changed. ${opening.error.message}` : undefined}
      checked={open}
      onChange={(event) => opening.mutate(event.currentTarget.checked)}
    />
  );
}
