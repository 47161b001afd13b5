// Leads to where a problem is mended; nothing for those to whom that place is closed.
import { Link } from '@tanstack/react-router';
import type { Ability } from '../../../src/core/roles.ts';
import type { Problem } from '../../api/problems.ts';
import { useAbilities } from '../../api/session.ts';

const settings = '/shops/$shop/settings';
const places = {
  setup: { to: '/setup', needs: 'manage' },
  try: { to: '/setup', needs: 'manage' },
  twilio: { to: `${settings}/twilio`, needs: 'manage' },
  registration: { to: `${settings}/registration`, needs: 'work' },
  lines: { to: `${settings}/lines`, needs: 'read' },
  texts: { to: `${settings}/texts`, needs: 'read' },
  records: { to: `${settings}/records`, needs: 'work' },
  booking: { to: `${settings}/booking`, needs: 'read' },
  calls: { to: '/shops/$shop/calls', needs: 'read' },
} as const satisfies Record<Problem['place'], { to: string; needs: Ability }>;

export function MendLink({ shop, problem: { place, link } }: { shop: string; problem: Problem }) {
  const may = useAbilities(shop);
  const { to, needs } = places[place];
  if (!may(needs)) return null;
  if (to === '/setup')
    return (
      <Link to={to} search={place === 'try' ? { shop, step: 'try' } : { shop }} className="link">
        {link}
      </Link>
    );
  return (
    <Link to={to} params={{ shop }} className="link">
      {link}
    </Link>
  );
}
