// What keeps a shop from working, as the API gives it.
import { z } from '@hono/zod-openapi';
import { mendingPlaces, problemCodes } from '../core/health.ts';

export const problem = z
  .object({
    code: z.enum(problemCodes),
    level: z.enum(['stopped', 'waiting', 'attention']).openapi({
      description: 'stopped: texts do not go out. waiting: neither, and there is nothing to do. attention: they do, look all the same.',
    }),
    topic: z.enum(['line', 'shop', 'proof', 'ledger', 'calendar']),
    title: z.string(),
    words: z.string().openapi({ description: 'What is wrong, in one line.' }),
    lines: z.array(z.object({ id: z.uuid(), phoneNumber: z.string() })).openapi({ description: 'None when it is about the whole shop.' }),
    since: z.iso.datetime().nullable(),
    place: z.enum(mendingPlaces).openapi({ description: 'Where it is mended.' }),
    link: z.string().openapi({ description: 'What is done there.' }),
  })
  .openapi('Problem');

export const problems = z.object({ problems: z.array(problem).openapi({ description: 'The worst first; none when all is well.' }) });
