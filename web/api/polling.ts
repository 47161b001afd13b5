// How often an open page looks again by itself, beside what it is told as it happens.
export const pollMs = 20_000;
