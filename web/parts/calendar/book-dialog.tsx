// Books a visit by hand. What was typed stays until it is booked or thrown away.
import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type Crew, useBookVisit } from '../../api/calendar.ts';
import { FailureText } from '../failure-text.tsx';
import { faultAt } from '../faults.ts';
import { useDraft } from '../use-draft.ts';
import { readTypedNumber } from '../wording.ts';
import { spanOf, type When } from './when.ts';
import { WhenFields } from './when-fields.tsx';

type Props = { shop: string; at: When; crew: string; crews: Crew[]; timeZone: string; onClose: () => void };
const empty = { phone: '', name: '', job: '', address: '', notes: '', tell: true };

export function BookDialog({ shop, at, crew, crews, timeZone, onClose }: Props) {
  const book = useBookVisit(shop);
  const who = useDraft(`visit ${shop}`, empty);
  // The time is chosen anew each time: it comes from where in the calendar somebody pressed.
  const when = useDraft(`visit ${shop} ${at.date} ${at.from} ${crew}`, { ...at, crew });
  const { value } = who;
  const span = spanOf(when.value, timeZone);
  const field = (name: 'phone' | 'name' | 'job' | 'address' | 'notes') => ({
    value: value[name],
    error: faultAt(book.error, name),
    onChange: (event: { currentTarget: { value: string } }) => who.set({ [name]: event.currentTarget.value }),
  });
  const close = () => {
    when.discard();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Book a visit">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!span) return;
          const { phone, tell, ...words } = value;
          const details = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text.trim() || null]));
          book.mutate(
            { phone: readTypedNumber(phone) ?? phone, ...span, ...(when.value.crew ? { crew: when.value.crew } : {}), ...details, tell },
            {
              onSuccess: () => {
                who.discard();
                close();
              },
            },
          );
        }}
      >
        <Stack gap="md">
          <WhenFields
            when={when.value}
            onWhen={when.set}
            crew={when.value.crew}
            onCrew={(chosen) => when.set({ crew: chosen })}
            crews={crews}
            anyCrew="Whoever is free"
            error={book.error}
          />
          <TextInput label="Customer's phone" type="tel" required {...field('phone')} />
          <TextInput label="Name" {...field('name')} />
          <TextInput label="Job" {...field('job')} />
          <TextInput label="Address" {...field('address')} />
          <Textarea label="Notes for the crew" autosize minRows={2} {...field('notes')} />
          <Checkbox
            label="Tell the customer by text"
            checked={value.tell}
            onChange={(event) => who.set({ tell: event.currentTarget.checked })}
          />
          <FailureText error={book.error} />
          <Group justify="flex-end" gap="sm">
            {(who.changed || when.changed) && (
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  who.discard();
                  close();
                }}
              >
                Throw away
              </Button>
            )}
            <Button type="submit" loading={book.isPending} disabled={!span}>
              Book
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
