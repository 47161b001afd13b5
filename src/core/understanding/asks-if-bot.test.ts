// Utah Code 13-75-103: who asks clearly whether this is a machine is told; so the question has to be heard however it is put.
import { expect, test } from 'vitest';
import { readIntents } from './intents.ts';

test.each([
  'are you a bot?',
  'Are you a robot',
  'is this a bot',
  'am i talking to a bot or a human?',
  'is this a real person',
  'are you human?',
  'are you real?',
  'bot?',
  'u a bot?',
  'is this AI?',
  'are you an AI',
  'is this automated?',
  'is this an automated message?',
  'Am I texting with a machine?',
  'wait are you chatgpt',
  'is anyone real there?',
  'is there a human reading these?',
  'do real people read these texts?',
  'this feels like a bot',
  'sounds like im talking to a computer',
  'you sound like a robot',
  'is a real person answering this',
  'are you a person or a machine',
  'is this a computer im texting with',
  '¿eres un robot?',
  'eres un bot',
  '¿Es usted una persona real?',
  'hablo con una persona o una maquina?',
  'hablo con un humano?',
  '¿esto es automático?',
  '¿Estoy hablando con una máquina?',
  'es una inteligencia artificial?',
  'eres humano?',
  'eres real?',
  'me contesta una maquina?',
  'usted es un robot?',
])('"%s" asks whether a machine writes (AI-2)', (text) => {
  expect([...readIntents(text)]).toContain('asks-if-bot');
});

test.each([
  'the ice machine is leaking',
  'my robot vacuum is stuck',
  'the garage door is automatic',
  'is there a machine that washes drains',
  'la maquina de lavar no sirve',
])('"%s" does not', (text) => {
  expect([...readIntents(text)]).not.toContain('asks-if-bot');
});
