// How marketing is received: when so many opt out that it has to stop until a person has looked (compliance CT-7).

/** Fewer texts say nothing yet. */
const enoughSent = 25;
const mostOptOuts = 0.04;

export const isUnwelcome = ({ sent, optedOut }: { sent: number; optedOut: number }): boolean =>
  sent >= enoughSent && optedOut / sent > mostOptOuts;
