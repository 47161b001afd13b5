// Every screen and its address: the table of contents of the web app. Pages load when they are opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { queryClient } from './api/client.ts';
import type { InboxFilter, InboxSearch } from './api/inbox.ts';
import { isFresh } from './api/kept.ts';
import type { Stage } from './api/leads.ts';
import { Unreachable } from './api/request.ts';
import { type Me, mayIn, me, meKey } from './api/session.ts';
import { shopQuery } from './api/shops.ts';
import { homeOf } from './navigation.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { type CalendarView, calendarViews } from './parts/calendar/views.ts';
import { isDate } from './parts/calendar/zone-clock.ts';
import type { Chosen } from './parts/calls/call-filters.tsx';
import { isOutcome } from './parts/calls/outcomes.ts';
import { FailureNotice } from './parts/failure-notice.tsx';
import { isStage } from './parts/leads/stages.ts';
import { PageFrame } from './parts/page-frame.tsx';
import { ShopFrame } from './parts/shop-frame.tsx';

const root = createRootRoute({
  notFoundComponent: () => (
    <PageFrame>
      <NotFoundPage />
    </PageFrame>
  ),
});

/** What was kept from an earlier visit counts only where the server cannot be reached. */
async function whoIsHere(): Promise<Me> {
  const known = queryClient.getQueryState<Me>(meKey);
  if (known?.data && isFresh(known.dataUpdatedAt)) return known.data;
  return await queryClient.fetchQuery({ ...me, staleTime: 0 }).catch((error) => {
    if (known?.data && error instanceof Unreachable) return known.data;
    throw error;
  });
}

/** The shops of whoever is signed in; nobody is sent to the way in, and back to `address` from there. */
async function requireUser(address: string): Promise<{ id: string }[]> {
  const { user, shops, setup } = await whoIsHere();
  if (user) return shops;
  throw redirect(setup === 'done' ? { to: '/sign-in', search: { back: address } } : { to: '/sign-up' });
}

// What `validateSearch` leaves out would be handed to the page as it came; what does not fit is undefined.

const inboxFilters: InboxFilter[] = ['needs-person', 'unread', 'mine', 'open', 'snoozed', 'all'];

/** Pages for everybody, signed in or not. */
const open = createRoute({ getParentRoute: () => root, id: 'open', component: PageFrame });

/** Pages of one shop: whoever is not signed in comes back here afterwards. */
const shop = createRoute({
  getParentRoute: () => root,
  path: '/shops/$shop',
  component: ShopFrame,
  notFoundComponent: NotFoundPage,
  beforeLoad: async ({ location, params }): Promise<void> => {
    const shops = await requireUser(location.href);
    if (!shops.some((one) => one.id === params.shop)) throw notFound({ routeId: root.id });
  },
});

const inShop = () => shop;
const inOpen = () => open;

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async (): Promise<void> => {
    const { user, shops, setup, isOperator } = await whoIsHere();
    if (!user) throw redirect({ to: setup === 'done' ? '/sign-in' : '/sign-up' });
    const first = shops.find((one) => !one.isDemo) ?? shops[0];
    throw first ? redirect({ to: homeOf(first, isOperator), params: { shop: first.id } }) : redirect({ to: '/setup' });
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
    validateSearch: (search): { back?: string | undefined; link?: 'spent' | undefined } => ({
      back: isOwnAddress(search.back) ? search.back : undefined,
      link: search.link === 'spent' ? 'spent' : undefined,
    }),
    component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/sign-up',
    validateSearch: (search): { code?: string | undefined } => ({ code: search.code === undefined ? undefined : String(search.code) }),
    component: lazyRouteComponent(() => import('./pages/sign-up-page.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/forgotten-password',
    component: lazyRouteComponent(() => import('./pages/forgotten-password-page.tsx'), 'ForgottenPasswordPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/new-password',
    validateSearch: (search): { token?: string | undefined } => ({ token: textOf(search.token) }),
    component: lazyRouteComponent(() => import('./pages/new-password-page.tsx'), 'NewPasswordPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/invitations/$token',
    component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: inOpen,
    path: '/setup',
    validateSearch: (search): { shop?: string | undefined; step?: string | undefined } => ({
      shop: typeof search.shop === 'string' ? search.shop : undefined,
      step: typeof search.step === 'string' ? search.step : undefined,
    }),
    beforeLoad: async ({ location }): Promise<void> => {
      await requireUser(location.href);
    },
    component: lazyRouteComponent(() => import('./pages/setup-page.tsx'), 'SetupPage'),
  }),
] as const;

const shopPages = [
  createRoute({ getParentRoute: inShop, path: '/now', component: lazyRouteComponent(() => import('./pages/now-page.tsx'), 'NowPage') }),
  createRoute({
    getParentRoute: inShop,
    path: '/leads',
    validateSearch: (search): { stage?: Stage | undefined } => ({ stage: isStage(search.stage) ? search.stage : undefined }),
    component: lazyRouteComponent(() => import('./pages/leads-page.tsx'), 'LeadsPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/calendar',
    validateSearch: (search): { date?: string | undefined; view?: CalendarView | undefined; crew?: string | undefined } => ({
      date: isDate(search.date) ? search.date : undefined,
      view: calendarViews.find((one) => one === search.view),
      crew: textOf(search.crew),
    }),
    component: lazyRouteComponent(() => import('./pages/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/calls',
    validateSearch: (search): Chosen => ({
      outcome: isOutcome(search.outcome) ? search.outcome : undefined,
      caller: textOf(search.caller),
      from: isDate(search.from) ? search.from : undefined,
      to: isDate(search.to) ? search.to : undefined,
    }),
    component: lazyRouteComponent(() => import('./pages/calls-page.tsx'), 'CallsPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/numbers',
    validateSearch: (search): { from?: string | undefined; to?: string | undefined } => ({
      from: isDate(search.from) ? search.from : undefined,
      to: isDate(search.to) ? search.to : undefined,
    }),
    component: lazyRouteComponent(() => import('./pages/numbers-page.tsx'), 'NumbersPage'),
  }),
  createRoute({
    getParentRoute: inShop,
    path: '/account',
    component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
  }),
] as const;

/** The list stays where it is while its threads are opened. */
const inbox = createRoute({
  getParentRoute: inShop,
  path: '/inbox',
  validateSearch: (search): InboxSearch => ({
    filter: inboxFilters.find((one) => one === search.filter),
    q: search.q === undefined ? undefined : String(search.q).slice(0, 200),
    write: search.write === true || undefined,
    call: search.call === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/inbox-page.tsx'), 'InboxPage'),
});
const inboxPages = [
  createRoute({ getParentRoute: () => inbox, path: '/' }),
  createRoute({ getParentRoute: () => inbox, path: '/$phone' }),
] as const;

/** The settings are read before one of their pages opens. */
const settings = createRoute({
  getParentRoute: inShop,
  path: '/settings',
  component: lazyRouteComponent(() => import('./parts/settings-frame.tsx'), 'SettingsFrame'),
  loader: async ({ params: { shop } }): Promise<void> => {
    if (mayIn(await whoIsHere(), shop, 'read')) await queryClient.ensureQueryData(shopQuery(shop));
  },
});
const inSettings = () => settings;

const settingsPages = [
  createRoute({
    getParentRoute: inSettings,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/business',
    component: lazyRouteComponent(() => import('./pages/settings/business-page.tsx'), 'BusinessPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/hours',
    component: lazyRouteComponent(() => import('./pages/settings/hours-page.tsx'), 'HoursPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/your-page',
    component: lazyRouteComponent(() => import('./pages/settings/your-page-page.tsx'), 'YourPagePage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/lines',
    component: lazyRouteComponent(() => import('./pages/settings/lines-page.tsx'), 'LinesPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/alerts',
    component: lazyRouteComponent(() => import('./pages/settings/alerts-page.tsx'), 'AlertsPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/texts',
    component: lazyRouteComponent(() => import('./pages/settings/texts-page.tsx'), 'TextsPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/booking',
    component: lazyRouteComponent(() => import('./pages/settings/booking-page.tsx'), 'BookingPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/answers',
    component: lazyRouteComponent(() => import('./pages/settings/answers-page.tsx'), 'AnswersPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/area',
    component: lazyRouteComponent(() => import('./pages/settings/area-page.tsx'), 'AreaPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/contacts',
    component: lazyRouteComponent(() => import('./pages/settings/contacts-page.tsx'), 'ContactsPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/registration',
    component: lazyRouteComponent(() => import('./pages/settings/registration-page.tsx'), 'RegistrationPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/records',
    component: lazyRouteComponent(() => import('./pages/settings/records-page.tsx'), 'RecordsPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/offers',
    component: lazyRouteComponent(() => import('./pages/settings/offers-page.tsx'), 'OffersPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/people',
    component: lazyRouteComponent(() => import('./pages/settings/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/record',
    component: lazyRouteComponent(() => import('./pages/settings/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/twilio',
    component: lazyRouteComponent(() => import('./pages/settings/twilio-page.tsx'), 'TwilioPage'),
  }),
  createRoute({
    getParentRoute: inSettings,
    path: '/keys',
    component: lazyRouteComponent(() => import('./pages/settings/keys-page.tsx'), 'KeysPage'),
  }),
] as const;

const routeTree = root.addChildren([
  home,
  open.addChildren(openPages),
  shop.addChildren([...shopPages, inbox.addChildren(inboxPages), settings.addChildren(settingsPages)]),
]);

/** Words and numbers of an address; a number in it has been read as one already. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

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

// A session that was ended elsewhere: the page that is open leads to the sign-in too, and back.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'updated' || query.queryKey[0] !== meKey[0] || (query.state.data as Me | undefined)?.user !== null) return;
  if (router.state.matches.some((match) => match.routeId.startsWith('/shops/'))) void router.invalidate();
});

// A page that opens is where the keyboard and the screen reader go on.
router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
  if (fromLocation && fromLocation.pathname !== toLocation.pathname)
    (
      document.querySelector<HTMLElement>('main [data-opened]') ??
      document.querySelector<HTMLElement>('main h1[tabindex]') ??
      document.getElementById('main')
    )?.focus();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
