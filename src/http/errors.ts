// Errors on their way out: the one place that maps a code to an HTTP status. Every answer says what to do.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Log } from '../log.ts';

const statusOf = {
  'request.invalid': 400,
  'auth.missing': 401,
  'auth.forbidden': 403,
  'auth.too-many': 429,
  'shop.not-found': 404,
  'line.not-found': 404,
  'call.not-found': 404,
  'thread.not-found': 404,
  'task.not-found': 404,
  'visit.not-found': 404,
  'campaign.not-found': 404,
  'contact.not-found': 404,
  'key.not-found': 404,
  'reply.not-found': 404,
  'member.not-found': 404,
  'invitation.not-found': 404,
  'device.not-found': 404,
  'media.not-found': 404,
  'filing.not-found': 404,
  'notice.not-found': 404,
  'wording.not-found': 404,
  'notice.needed': 409,
  'route.not-found': 404,
  'number.taken': 409,
  'address.taken': 409,
  'registration.incomplete': 409,
  'time.taken': 409,
  'member.last-owner': 409,
  'text.not-allowed': 409,
  'marketing.off': 409,
  'simulation.off': 404,
  'body.too-large': 413,
  'settings.invalid': 422,
  'push.unreachable': 502,
  'server.stopping': 503,
} satisfies Record<string, ContentfulStatusCode>;

export type ErrorCode = keyof typeof statusOf;

/** A refusal that the caller can do something about. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: { path: string; message: string }[];
  constructor(code: ErrorCode, message: string, fields: { path: string; message: string }[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

export function answerError(context: Context, error: unknown, log: Log): Response {
  if (error instanceof AppError) {
    return context.json(
      { error: { code: error.code, message: error.message, ...(error.fields.length > 0 ? { fields: error.fields } : {}) } },
      statusOf[error.code],
    );
  }
  if (error instanceof SyntaxError || (error instanceof Error && 'status' in error && error.status === 400)) {
    return context.json(
      {
        error: {
          code: 'request.invalid',
          message: 'The body is not valid JSON. Send JSON with the header content-type: application/json.',
        },
      },
      400,
    );
  }
  log.requestFailed({ method: context.req.method, path: context.req.path }, error);
  return context.json({ error: { code: 'server.failed', message: 'Something failed on our side; it is in the log. Try again.' } }, 500);
}

/** Validation faults, all at once. */
export function invalid(issues: readonly { path: PropertyKey[]; message: string }[]): AppError {
  const fields = issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return new AppError(
    'settings.invalid',
    fields.map((field) => (field.path ? `${field.path}: ${field.message}` : field.message)).join(' '),
    fields,
  );
}
