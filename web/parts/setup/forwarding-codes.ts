// How a shop's own number is told to forward the calls that nobody answers. Providers change these, and they differ by plan:
// what counts is the test call that follows. Verizon: one code for busy and no answer. AT&T: one code each, or the GSM code
// for all. T-Mobile: the GSM codes of 3GPP TS 22.030 (004: all conditional; 61: no reply, with the seconds to ring). Landlines:
// the vertical service codes of North America (https://www.nationalnanpa.com, *90/*92 to switch on, *91/*93 to switch off).

type Code = { when: string; dial: string };
export type PhoneProvider = { id: string; name: string; codes: Code[]; off: string[]; steps: string[] };

/** For the number that calls should go to: ten digits, as people dial it. */
export const phoneProviders = (digits: string): PhoneProvider[] => [
  {
    id: 'verizon',
    name: 'Verizon',
    codes: [{ when: 'Busy or not answered', dial: `*71${digits}` }],
    off: ['*73'],
    steps: ['Dial the code from the phone itself and press call.', 'Wait for the tone or the message that confirms it, then hang up.'],
  },
  {
    id: 'att',
    name: 'AT&T',
    codes: [
      { when: 'Not answered', dial: `*92${digits}#` },
      { when: 'Busy', dial: `*90${digits}#` },
      { when: 'If these are refused: all at once', dial: `*004*1${digits}#` },
    ],
    off: ['*93#', '*91#', '##004#'],
    steps: ['Dial each code from the phone itself and press call.', 'Each is confirmed by a message on the screen or a tone.'],
  },
  {
    id: 't-mobile',
    name: 'T-Mobile',
    codes: [
      { when: 'Not answered for 20 seconds, busy or switched off', dial: `**004*1${digits}#` },
      { when: 'To ring for 15 seconds instead', dial: `**61*1${digits}**15#` },
    ],
    off: ['##004#'],
    steps: ['Dial the code from the phone itself and press call.', 'A message on the screen says that it was registered.'],
  },
  {
    id: 'landline',
    name: 'Landline',
    codes: [
      { when: 'Not answered', dial: `*92 ${digits}` },
      { when: 'Busy', dial: `*90 ${digits}` },
    ],
    off: ['*93', '*91'],
    steps: [
      'Lift the receiver, dial the first part, and wait for the second dial tone before the number.',
      'Some providers want the feature ordered first; look for “call forwarding: busy, no answer”.',
    ],
  },
  {
    id: 'voip',
    name: 'VoIP (RingCentral, Google Voice, Grasshopper, Vonage, 8x8, Ooma …)',
    codes: [],
    off: [],
    steps: [
      'Open the settings of your number on the provider’s own page; codes are not dialled there.',
      'Look for “Call handling”, “Call forwarding” or “Missed calls”.',
      `Forward to ${digits} when not answered after 15 seconds, when busy, and when no phone is connected.`,
      'Switch the provider’s own voicemail off, or it answers first.',
    ],
  },
];
