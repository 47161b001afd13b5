// How far a conversation goes without a person, in the words of an owner.
export const schedulingModes = [
  { value: 'off', label: 'People answer everything', about: 'The first text goes out; what comes back waits for you.' },
  { value: 'hand-over', label: 'Details are taken, a person books', about: 'What, where and when is asked; then it is yours.' },
  { value: 'request', label: 'Times are offered, the office confirms', about: 'The customer chooses a window; you say yes.' },
  { value: 'book', label: 'Visits are booked', about: 'The customer chooses a window and has it.' },
] as const;
