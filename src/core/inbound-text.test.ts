import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from './inbound-text.ts';

const read = (body: string, mediaCount = 0) => readText(body, mediaCount, null);

const stopWords = [
  'stop',
  'stopall',
  'stop all',
  'unsubscribe',
  'unsub',
  'end',
  'quit',
  'revoke',
  'optout',
  'opt out',
  'opt-out',
  'cancel',
  'remove',
  'arret',
  'arrêt',
  'parar',
  'para',
  'alto',
  'basta',
  'baja',
];

describe('a bare keyword opts out', () => {
  test.each(stopWords)('%s', (word) => {
    expect(read(word)).toBe('opt-out');
    expect(read(word.toUpperCase())).toBe('opt-out');
    expect(read(`  ${word[0]?.toUpperCase()}${word.slice(1)}. `)).toBe('opt-out');
  });

  test.each([
    'STOP!',
    'Stop.',
    '"STOP"',
    '“Stop”',
    '‘stop’',
    'stop!!!',
    '...stop...',
    '(stop)',
    '*STOP*',
    '#stop',
    'stop,',
    'STOP ❌',
    '🛑 stop',
    'S.T.O.P.',
    's-t-o-p',
    's t o p',
    'S T O P',
    'st op'.replace(' ', ''),
    ' \n stop \n ',
    'stop\t',
    'STOP\u00a0',
    'st\u200bop',
    '\ufeffstop',
    'ＳＴＯＰ',
    'ｓｔｏｐ',
    '𝐒𝐓𝐎𝐏',
    '𝘴𝘵𝘰𝘱',
    'Ⓢⓣⓞⓟ',
    'stöp',
    'stóp',
    'ѕтор',
    'STОP',
    'sтop',
    'st0p',
    'ST0P',
    'οptout',
    'STOP-ALL',
    'stop_all',
    'Opt-Out',
    'OPT  OUT',
    'UNSUBSCRIBE.',
    'Arrêt',
    'ARRÊT',
    'arre\u0302t',
    '¡alto!',
    '¡BASTA!',
  ])('also as %j', (body) => {
    expect(read(body)).toBe('opt-out');
  });

  test('in any case and between any punctuation', () => {
    const mark = fc.string({ unit: fc.constantFrom('.', '!', '?', ',', ' ', '"', '’', '*', '\n', '…'), maxLength: 4 });
    const spelled = fc
      .constantFrom(...stopWords)
      .chain((word) =>
        fc
          .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
          .map((upper) => [...word].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join('')),
      );
    fc.assert(
      fc.property(mark, spelled, mark, (before, word, after) => {
        expect(read(before + word + after)).toBe('opt-out');
      }),
    );
  });
  test('also when a picture comes with it', () => {
    expect(read('STOP', 1)).toBe('opt-out');
  });
});

test.each(['START', 'start', 'Start!', 'UNSTOP', 'unstop.', 'ＳＴＡＲＴ'])('%s opts in', (body) => {
  expect(read(body)).toBe('opt-in');
});
test.each(['YES', 'yes', 'Yes!', 'Y', 'ok', 'start now please', 'yes start'])('%s does not opt in', (body) => {
  expect(read(body)).toBe('message');
});
test.each(['HELP', 'help', 'Help?', 'INFO', 'info.', 'AIDE', 'Ayuda', '¡ayuda!'])('%s asks for help', (body) => {
  expect(read(body)).toBe('help');
});
test.each(['help me please', 'can you help', 'I need help with a leak', 'info about prices?'])(
  '%s is a message, not the keyword',
  (body) => {
    expect(read(body)).toBe('message');
  },
);

test("the provider's own word for it is believed before the text", () => {
  expect(readText('no more texts please', 0, 'STOP')).toBe('opt-out');
  expect(readText('YES', 0, 'START')).toBe('opt-in');
  expect(readText('???', 0, 'HELP')).toBe('help');
});

describe('talk about the job is a message', () => {
  test.each([
    'can you stop the leak',
    'Can you stop by today?',
    'the water won’t stop',
    'stop by after 5',
    'my furnace quit',
    'furnace quit on me last night',
    'end of day works',
    'the end unit on Oak Street',
    'cancel my appointment',
    'I need to cancel my appointment for Tuesday',
    'cancelar mi cita',
    'annuler mon rendez-vous',
    'remove the old tank',
    'can you remove a stump',
    'para mañana por favor',
    'es para mi casa',
    'la presión está baja',
    'alto voltaje en la cocina',
    'please don’t stop',
    'stopped up toilet',
    'bus stop on 5th',
    'it has ended',
    'started leaking again',
    'start with the kitchen',
    'my water heater is out',
    '1',
    '2',
    'C',
    '503 555 0175',
    '1420 NW Lovejoy St',
    'Tomorrow at 9?',
    'ok',
    'thanks',
    'no',
    'hola, tengo una fuga',
    '漏水了',
    'Привет, течёт кран',
    'Need an estimate for a new roof',
    'S t reet flooded',
    'is this a real person?',
    'who is this',
  ])('%s', (body) => {
    expect(read(body)).toBe('message');
  });
});

describe('a reaction is nothing to answer', () => {
  const quoted = 'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out';
  test.each(['Liked', 'Loved', 'Disliked', 'Laughed at', 'Emphasized', 'Emphasised', 'Questioned'])(
    '%s, in straight and curly quotes',
    (verb) => {
      expect(read(`${verb} "${quoted}"`)).toBe('reaction');
      expect(read(`${verb} “${quoted}”`)).toBe('reaction');
    },
  );
  test.each([
    `Reacted 👍 to “${quoted}”`,
    `Reacted ❤️ to "${quoted}"`,
    `Removed a like from “${quoted}”`,
    `Removed an exclamation from “${quoted}”`,
    'Removed a heart from "STOP"',
    `👍 to "${quoted}"`,
    `👍 to “${quoted}”`,
    `❤️ to “${quoted}”`,
    `👍🏽 to “${quoted}”`,
    `😂 to "STOP"`,
    'Liked an image',
    'Loved a photo',
    'Laughed at a video',
    'Disliked an attachment',
    'Emphasized an audio message',
    `Le gustó “${quoted}”`,
    `Le encantó "${quoted}"`,
    `A aimé « ${quoted} »`,
    `A adoré “${quoted}”`,
    `Liked “STOP”`,
    `  Liked “${quoted}”`,
  ])('%s', (body) => {
    expect(read(body)).toBe('reaction');
  });
  test.each([
    'Loved the work you did last year',
    'I liked an image on your site',
    'Liked your quote',
    'questioned by my landlord about the leak',
    'Laughed at my old boiler',
    '👍 to Tuesday at 9',
  ])('but %s is a message', (body) => {
    expect(read(body)).toBe('message');
  });
});

describe('another machine is not talked to', () => {
  test.each([
    'Automatic reply: I am away until Monday.',
    'This is an automated message. Please do not reply.',
    'Auto-reply: We received your text.',
    'AutoReply: out today',
    'I am currently out of the office and will return on Monday.',
    'I’m out of office',
    'Out of the office until 1/3',
    'I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m going.',
    "I'm driving - Sent from My Car",
    '(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.)',
    'This number is not monitored.',
    'This mailbox isn’t monitored',
    'The number does not accept text messages.',
    'This number cannot receive text messages',
    'Thank you for contacting Acme Roofing! We will get back to you shortly.',
    'Thanks for texting Bob’s Garage. Our hours are 8-5.',
    'Thank you for your message. Someone will respond soon.',
    'Acme: Sorry we missed your call. Reply STOP to opt out.',
    'Msg & data rates may apply.',
    'Acme Heating: Reply HELP for help',
    'Text STOP to end',
  ])('%s', (body) => {
    expect(read(body)).toBe('auto-reply');
  });
});

describe('a person who speaks of machines is a person', () => {
  test.each([
    'I’m driving right now, can you call me at 5 about the burst pipe?',
    'I am in a meeting until 3 but the basement is flooding, please send someone',
    'I got your automatic message, yes I still need a plumber',
    'My driving mode is on so I can’t talk, text me a price',
    'Why does it say reply STOP? I do want you to come',
    'The line isn’t monitored by an alarm company, can you install one?',
    'Thanks for your message, yes please come by, I will get back to you about the time',
    'I am out of the office tomorrow so come any time',
  ])('%s', (body) => {
    expect(read(body)).toBe('message');
  });
});

test('nothing at all is empty, and a picture without words is a message', () => {
  expect(read('')).toBe('empty');
  expect(read('   \n')).toBe('empty');
  expect(read('\u200b')).toBe('empty');
  expect(read('', 1)).toBe('message');
});
test.each(['?', '???', '👍', '🆘'])('%s says something: somebody should read it', (body) => {
  expect(read(body)).toBe('message');
});

test('any text at all is read as something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), fc.nat(10), (body, media) => {
      expect(['opt-out', 'opt-in', 'help', 'reaction', 'auto-reply', 'empty', 'message']).toContain(read(body, media));
    }),
  );
});
test('a long text is read in no time', () => {
  const started = performance.now();
  for (const unit of ['a ', 'thanks for texting ', 'liked ', 'removed a ', '👍', 'reacted ', 's ', 'thank you for your message reply'])
    read(unit.repeat(1600 / unit.length));
  expect(performance.now() - started).toBeLessThan(200);
});
