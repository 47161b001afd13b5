// A form: what is typed into it, kept until the server has it; sending it; and what the server says to it.
import { useMutation } from '@tanstack/react-query';
import { keepDraft, readDraft } from '../api/drafts.ts';
import { Refusal } from '../api/request.ts';
import { faultAt } from './faults.ts';
import { type Fields, fieldsOf } from './fields/fields-of.ts';
import { dropFromDraft, dropWhatWasSent, overtaken, useDraft } from './use-draft.ts';

/** Somebody else has saved the same settings since they were begun here. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

type Options<Value, Answer> = {
  key: string;
  saved: Value;
  /** False while `saved` is kept from an earlier visit. */
  fresh?: boolean;
  /** What is saved now, for what others change as well; left out where something new is made. */
  latest?: () => Promise<Value>;
  /** `again`: it went out before and was not answered, so that it may have arrived. */
  send: (value: Value, sending: { changes: Partial<Value>; again: boolean }) => Promise<Answer>;
  /** What the next one begins with, where several are made one after the other. */
  stays?: (keyof Value & string)[];
  /** Where the server finds what has this name here. */
  pathOf?: (name: string) => string;
};

export type Saving<Answer = unknown> = {
  changed: boolean;
  pending: boolean;
  error: Error | null;
  /** `then` is called unless the form has been left meanwhile; `anyway` also saves over what somebody else has saved. */
  save: (then?: (answer: Answer) => void, anyway?: boolean) => void;
  discard: () => void;
  forgetError: () => void;
  /** Gives up what somebody else has saved differently. */
  takeTheirs: () => void;
};
export type Form<Value, Answer = unknown> = Fields<Value> & Saving<Answer>;

export function useForm<Value extends object, Answer>({
  key,
  saved,
  fresh = true,
  latest,
  send,
  stays = [],
  pathOf = (name) => name,
}: Options<Value, Answer>): Form<Value, Answer> {
  const draft = useDraft(key, saved, fresh);
  // Here, and not where it is called: it goes on when the form is left meanwhile.
  const sending = useMutation({
    mutationFn: async ({ changes, anyway }: { changes: Partial<Value>; anyway: boolean }) => {
      const now = latest ? await latest() : saved;
      const { sent: again = false } = readDraft(key);
      if (latest && !again && !anyway && overtaken(key, now).length > 0) throw new Overtaken();
      keepDraft(key, { ...readDraft(key), sent: true });
      let answer: Answer;
      try {
        answer = await send({ ...now, ...changes }, { changes, again });
      } catch (error) {
        if (error instanceof Refusal && error.status < 500) keepDraft(key, { ...readDraft(key), sent: again });
        throw error;
      }
      dropWhatWasSent(key, changes, stays);
      return answer;
    },
  });
  const { error, isPending } = sending;
  return {
    ...fieldsOf(draft.value, draft.set, (path, exactly) => faultAt(error, pathOf(path), exactly)),
    changed: draft.changed,
    pending: isPending,
    error,
    save: (then, anyway = false) => {
      if (!isPending) sending.mutate({ changes: draft.changes, anyway }, { onSuccess: (answer) => then?.(answer) });
    },
    discard: () => {
      draft.discard();
      sending.reset();
    },
    forgetError: sending.reset,
    takeTheirs: () => {
      dropFromDraft(key, overtaken(key, saved));
      sending.reset();
    },
  };
}
