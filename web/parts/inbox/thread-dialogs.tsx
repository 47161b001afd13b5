// What is asked before something is done about a thread: why it is lost, what was said, until when, and a visit's time.
import { Checkbox, Group, TextInput } from '@mantine/core';
import { type Thread, useBook, useClose, useOptOut, useSnooze, useThreadStep } from '../../api/inbox.ts';
import { useShopClock } from '../shop-clock.ts';
import { useForm } from '../use-form.ts';
import { addDays, dayOf, instantOf } from '../wall-clock.ts';
import { DialogForm } from './dialog-form.tsx';
import { nameOf } from './thread-words.ts';

type Props = { shop: string; thread: Thread; onClose: () => void };

const dialogs = { book: BookDialog, close: CloseDialog, 'opt-out': OptOutDialog, block: BlockDialog, snooze: SnoozeDialog };
export type ThreadDialog = keyof typeof dialogs;

export function ThreadDialogs({ dialog, ...props }: Props & { dialog: ThreadDialog | null }) {
  const Dialog = dialog && dialogs[dialog];
  return Dialog && <Dialog {...props} />;
}

function CloseDialog({ shop, thread, onClose }: Props) {
  const close = useClose(shop, thread.phone);
  const form = useForm({
    key: `${shop} lost ${thread.phone}`,
    saved: { because: '' },
    send: ({ because }) => close.mutateAsync(because.trim()),
  });
  return (
    <DialogForm
      title="Close as lost"
      about="It leaves the open conversations. The caller is told nothing, and a new call or text brings it back."
      action="Close it"
      ready={form.value.because.trim() !== ''}
      form={form}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label="Why it was lost"
        placeholder="Found somebody else"
        list="lost-reasons"
        maxLength={300}
        {...form.field('because')}
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
  const form = useForm({
    key: `${shop} opt-out ${thread.phone}`,
    saved: { words: '' },
    send: ({ words }) => optOut.mutateAsync(words.trim()),
  });
  return (
    <DialogForm
      title="Record an opt-out"
      about={`${nameOf(thread)} told you, not by text, that no more texts are wanted. Nothing is texted to this number from now on, until they ask for it themselves.`}
      action="Record it"
      grave
      ready={form.value.words.trim() !== ''}
      form={form}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label="What was said, and how it reached you"
        placeholder="“Don’t text me anymore”, on the phone"
        maxLength={1600}
        {...form.field('words')}
      />
    </DialogForm>
  );
}

function BlockDialog({ shop, thread, onClose }: Props) {
  const block = useThreadStep(shop, thread.phone);
  const form = useForm({ key: `${shop} block ${thread.phone}`, saved: {}, send: () => block.mutateAsync('block') });
  return (
    <DialogForm
      title={`Block ${nameOf(thread)}`}
      about="Calls from this number are refused and its texts go unanswered. It can be undone under Settings, Contacts."
      action="Block the number"
      grave
      form={form}
      onClose={onClose}
    />
  );
}

function SnoozeDialog({ shop, thread, onClose }: Props) {
  const snooze = useSnooze(shop, thread.phone);
  const { timeZone } = useShopClock(shop);
  const today = dayOf(Date.now(), timeZone);
  const form = useForm({
    key: `${shop} put off ${thread.phone}`,
    saved: { day: addDays(today, 1), time: '08:00' },
    send: ({ day, time }) => snooze.mutateAsync(instantOf(day, time, timeZone)),
  });
  return (
    <DialogForm
      title="Put off"
      about="It comes back at that time, or as soon as the caller calls or writes."
      action="Put it off"
      ready={form.value.day !== '' && form.value.time !== ''}
      form={form}
      onClose={onClose}
    >
      <Group grow>
        <TextInput type="date" label="Day" min={today} {...form.field('day')} />
        <TextInput data-autofocus type="time" label="Time" {...form.field('time')} />
      </Group>
    </DialogForm>
  );
}

function BookDialog({ shop, thread, onClose }: Props) {
  const book = useBook(shop, thread.phone);
  const { timeZone } = useShopClock(shop);
  const today = dayOf(Date.now(), timeZone);
  const orNull = (words: string) => words.trim() || null;
  const form = useForm({
    key: `${shop} visit ${thread.phone}`,
    saved: {
      day: addDays(today, 1),
      from: '09:00',
      to: '11:00',
      job: thread.job ?? '',
      name: thread.name ?? '',
      address: thread.place ?? '',
      tell: !thread.optedOut,
    },
    send: ({ day, from, to, job, name, address, tell }) =>
      book.mutateAsync({
        phone: thread.phone,
        startsAt: instantOf(day, from, timeZone),
        endsAt: instantOf(day, to, timeZone),
        job: orNull(job),
        name: orNull(name),
        address: orNull(address),
        tell: tell && !thread.optedOut,
      }),
  });
  const { day, from, to } = form.value;
  const inOrder = from < to;
  return (
    <DialogForm
      title="Book a visit"
      about="By the shop’s own clock. The first crew that is free takes it."
      action="Book it"
      ready={day !== '' && from !== '' && to !== '' && inOrder}
      form={form}
      onClose={onClose}
    >
      <TextInput data-autofocus type="date" label="Day" min={today} {...form.field('day')} />
      <Group grow align="flex-start">
        <TextInput type="time" label="From" {...form.field('from', 'startsAt')} />
        <TextInput
          type="time"
          label="To"
          {...form.field('to', 'endsAt')}
          error={inOrder ? form.fault('endsAt') : 'The end must be later than the start.'}
        />
      </Group>
      <TextInput label="Job" maxLength={500} {...form.field('job')} />
      <TextInput label="Name" maxLength={500} {...form.field('name')} />
      <TextInput label="Address" maxLength={500} {...form.field('address')} />
      <Checkbox label="Tell the customer by text" disabled={thread.optedOut} {...form.tick('tell')} />
    </DialogForm>
  );
}
