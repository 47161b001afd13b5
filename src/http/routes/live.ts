// The stream that an open page listens to.
import { AppError } from '../errors.ts';
import type { Live } from '../live.ts';
import { allow, newRoutes } from '../openapi.ts';

export function liveRoutes(live: Live) {
  const routes = newRoutes();
  // Not in the API's description, which knows JSON only; the events are in contract/live.ts.
  routes.get('/shops/:shop/live', allow('read'), (context) => {
    const stream = live.open(context.req.param('shop'));
    if (!stream) throw new AppError('server.stopping', 'The server stops. Open the stream again in a moment.');
    return context.body(stream, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // nginx holds answers back otherwise.
      'x-accel-buffering': 'no',
    });
  });
  return routes;
}
