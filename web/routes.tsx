// Every screen and its address: the table of contents of the web app.
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SimulatorPage } from './pages/simulator-page.tsx';
import { PageFrame } from './parts/page-frame.tsx';

const root = createRootRoute({ component: PageFrame, notFoundComponent: NotFoundPage });

const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/simulator' });
    },
  }),
  createRoute({ getParentRoute: () => root, path: '/simulator', component: SimulatorPage }),
]);

export const router = createRouter({ routeTree });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
