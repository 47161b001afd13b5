// What a call can come to, as it is filtered by and added up.
export const outcomeChoices = [
  { value: 'answered', label: 'Answered', of: 'answered' },
  { value: 'texted', label: 'Texted', of: 'texted' },
  { value: 'not-texted', label: 'Not texted', of: 'notTexted' },
  { value: 'handed-over', label: 'Needs a person', of: 'handedOver' },
  { value: 'open', label: 'Still open', of: 'open' },
] as const;
export type OutcomeChoice = (typeof outcomeChoices)[number]['value'];
export const isOutcome = (value: unknown): value is OutcomeChoice => outcomeChoices.some((one) => one.value === value);
