// Every screen and its address: the table of contents of the web app. Pages load when they are opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { queryClient } from './api/client.ts';
import { me } from './api/session.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { FailureNotice } from './parts/failure-notice.tsx';
import { PageFrame } from './parts/page-frame.tsx';
import { ShopFrame } from './parts/shop-frame.tsx';

const root = createRootRoute({
  notFoundComponent: () => (
    <PageFrame>
      <NotFoundPage />
    </PageFrame>
  ),
});

/** Pages for everybody, signed in or not. */
const open = createRoute({ getParentRoute: () => root, id: 'open', component: PageFrame });

/** Pages of one shop: whoever is not signed in comes back here afterwards. */
const shop = createRoute({
  getParentRoute: () => root,
  path: '/shops/$shop',
  component: ShopFrame,
  notFoundComponent: NotFoundPage,
  beforeLoad: async ({ location, params }): Promise<void> => {
    const { user, shops, setup } = await queryClient.ensureQueryData(me);
    if (!user) throw redirect(setup === 'needed' ? { to: '/sign-up' } : { to: '/sign-in', search: { back: location.href } });
    if (!shops.some((one) => one.id === params.shop)) throw notFound({ routeId: root.id });
  },
});

const inShop = () => shop;
const inOpen = () => open;

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async (): Promise<void> => {
    const { user, shops, setup } = await queryClient.ensureQueryData(me);
    if (setup === 'needed') throw redirect({ to: '/sign-up' });
    if (!user) throw redirect({ to: '/sign-in' });
    const first = shops.find((one) => !one.isDemo) ?? shops[0];
    throw first ? redirect({ to: '/shops/$shop/now', params: { shop: first.id } }) : redirect({ to: '/setup' });
  },
});

const openPages = [
  createRoute({
    getParentRoute: inOpen,
    path: '/simulator',
    component: lazyRouteComponent(() => import('./pages/simulator-page.tsx'), 'SimulatorPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/sign-in',
    validateSearch: (search): { back?: string } => (isOwnAddress(search.back) ? { back: search.back } : {}),
    component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('./pages/sign-up-page.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/setup',
    component: lazyRouteComponent(() => import('./pages/setup-page.tsx'), 'SetupPage'),
  }),
] as const;

const shopPages = [
  createRoute({ getParentRoute: inShop, path: '/now', component: lazyRouteComponent(() => import('./pages/now-page.tsx'), 'NowPage') }),
  createRoute({
    getParentRoute: inShop,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./pages/inbox-page.tsx'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/leads',
    component: lazyRouteComponent(() => import('./pages/leads-page.tsx'), 'LeadsPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./pages/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/calls',
    component: lazyRouteComponent(() => import('./pages/calls-page.tsx'), 'CallsPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/numbers',
    component: lazyRouteComponent(() => import('./pages/numbers-page.tsx'), 'NumbersPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/account',
    component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
  }),
] as const;

const routeTree = root.addChildren([home, open.addChildren(openPages), shop.addChildren(shopPages)]);

/** An address of this app, not of another site: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
function isOwnAddress(address: unknown): address is string {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address);
}

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => (
    <FailureNotice
      error={error instanceof Error ? error : new Error(String(error))}
      onRetry={() => {
        void queryClient.invalidateQueries();
        reset();
        void router.invalidate();
      }}
    />
  ),
});

// A page that opens is where the keyboard and the screen reader go on.
router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
  if (fromLocation && fromLocation.pathname !== toLocation.pathname)
    (document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.getElementById('main'))?.focus();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
