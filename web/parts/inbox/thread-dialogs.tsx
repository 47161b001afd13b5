// What is asked before something is done about a thread: why it is lost, what was said, until when, and a visit's time.
import { Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Thread, useBook, useClose, useOptOut, useSnooze, useThreadStep } from '../../api/inbox.ts';
import { useShopClock } from '../shop-clock.ts';
import { addDays, dayOf, instantOf } from '../wall-clock.ts';
import { DialogForm } from './dialog-form.tsx';
import { nameOf } from './thread-words.ts';

export type ThreadDialog = 'book' | 'close' | 'opt-out' | 'block' | 'snooze';
type Props = { shop: string; thread: Thread; onClose: () => void };

export function ThreadDialogs({ dialog, ...props }: Props & { dialog: ThreadDialog | null }) {
  switch (dialog) {
    case 'book':
      return <BookDialog {...props} />;
    case 'close':
      return <CloseDialog {...props} />;
    case 'opt-out':
      return <OptOutDialog {...props} />;
    case 'block':
      return <BlockDialog {...props} />;
    case 'snooze':
      return <SnoozeDialog {...props} />;
    case null:
      return null;
  }
}

function CloseDialog({ shop, thread, onClose }: Props) {
  const close = useClose(shop, thread.phone);
  const [because, setBecause] = useState('');
  return (
    <DialogForm
      title="Close as lost"
      about="It leaves the open conversations. The caller is told nothing, and a new call or text brings it back."
      action="Close it"
      ready={because.trim() !== ''}
      pending={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={() => close.mutate(because.trim(), { onSuccess: onClose })}
    >
      <TextInput
        data-autofocus
        label="Why it was lost"
        placeholder="Found somebody else"
        list="lost-reasons"
        maxLength={300}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <datalist id="lost-reasons">
        {['Found somebody else', 'Too expensive', 'Not our trade', 'Too far away', 'Never answered again'].map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </DialogForm>
  );
}

function OptOutDialog({ shop, thread, onClose }: Props) {
  const optOut = useOptOut(shop, thread.phone);
  const [words, setWords] = useState('');
  return (
    <DialogForm
      title="Record an opt-out"
      about={`${nameOf(thread)} told you, not by text, that no more texts are wanted. Nothing is texted to this number from now on, until they ask for it themselves.`}
      action="Record it"
      grave
      ready={words.trim() !== ''}
      pending={optOut.isPending}
      error={optOut.error}
      onClose={onClose}
      onSubmit={() => optOut.mutate(words.trim(), { onSuccess: onClose })}
    >
      <TextInput
        data-autofocus
        label="What was said, and how it reached you"
        placeholder="“Don’t text me anymore”, on the phone"
        maxLength={1600}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

function BlockDialog({ shop, thread, onClose }: Props) {
  const block = useThreadStep(shop, thread.phone);
  return (
    <DialogForm
      title={`Block ${nameOf(thread)}`}
      about="Calls from this number are refused and its texts go unanswered. It can be undone under Settings, Contacts."
      action="Block the number"
      grave
      pending={block.isPending}
      error={block.error}
      onClose={onClose}
      onSubmit={() => block.mutate('block', { onSuccess: onClose })}
    />
  );
}

function SnoozeDialog({ shop, thread, onClose }: Props) {
  const snooze = useSnooze(shop, thread.phone);
  const { timeZone } = useShopClock(shop);
  const today = dayOf(Date.now(), timeZone);
  const [day, setDay] = useState(addDays(today, 1));
  const [time, setTime] = useState('08:00');
  return (
    <DialogForm
      title="Put off"
      about="It comes back at that time, or as soon as the caller calls or writes."
      action="Put it off"
      ready={day !== '' && time !== ''}
      pending={snooze.isPending}
      error={snooze.error}
      onClose={onClose}
      onSubmit={() => snooze.mutate(instantOf(day, time, timeZone), { onSuccess: onClose })}
    >
      <Group grow>
        <TextInput type="date" label="Day" min={today} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <TextInput data-autofocus type="time" label="Time" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
      </Group>
    </DialogForm>
  );
}

function BookDialog({ shop, thread, onClose }: Props) {
  const book = useBook(shop, thread.phone);
  const { timeZone } = useShopClock(shop);
  const today = dayOf(Date.now(), timeZone);
  const [visit, setVisit] = useState({
    day: addDays(today, 1),
    from: '09:00',
    to: '11:00',
    job: thread.job ?? '',
    name: thread.name ?? '',
    address: thread.place ?? '',
    tell: true,
  });
  const change = (part: Partial<typeof visit>) => setVisit((before) => ({ ...before, ...part }));
  const { day, from, to, tell } = visit;
  const inOrder = from < to;
  const orNull = (words: string) => words.trim() || null;
  const field = (label: string, name: 'job' | 'name' | 'address') => (
    <TextInput label={label} maxLength={500} value={visit[name]} onChange={(event) => change({ [name]: event.currentTarget.value })} />
  );
  return (
    <DialogForm
      title="Book a visit"
      about="By the shop’s own clock. The first crew that is free takes it."
      action="Book it"
      ready={day !== '' && from !== '' && to !== '' && inOrder}
      pending={book.isPending}
      error={book.error}
      onClose={onClose}
      onSubmit={() =>
        book.mutate(
          {
            phone: thread.phone,
            startsAt: instantOf(day, from, timeZone),
            endsAt: instantOf(day, to, timeZone),
            job: orNull(visit.job),
            name: orNull(visit.name),
            address: orNull(visit.address),
            tell: tell && !thread.optedOut,
          },
          { onSuccess: onClose },
        )
      }
    >
      <TextInput
        data-autofocus
        type="date"
        label="Day"
        min={today}
        value={day}
        onChange={(event) => change({ day: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput type="time" label="From" value={from} onChange={(event) => change({ from: event.currentTarget.value })} />
        <TextInput
          type="time"
          label="To"
          value={to}
          error={inOrder ? undefined : 'The end must be later than the start.'}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </Group>
      {field('Job', 'job')}
      {field('Name', 'name')}
      {field('Address', 'address')}
      <Checkbox
        label="Tell the customer by text"
        checked={tell && !thread.optedOut}
        disabled={thread.optedOut}
        onChange={(event) => change({ tell: event.currentTarget.checked })}
      />
    </DialogForm>
  );
}
