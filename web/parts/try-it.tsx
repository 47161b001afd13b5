// The way from an empty page to its first entry: a simulated call, on the shop's own line where one may be added.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMayChange } from '../api/session.ts';

export function TryIt({ shop }: { shop: string }) {
  const words = 'Try it on the simulator';
  return useMayChange(shop) ? (
    <Anchor renderRoot={(root) => <Link to="/setup" search={{ shop, step: 'try' }} {...root} />}>{words}</Anchor>
  ) : (
    <Anchor renderRoot={(root) => <Link to="/simulator" {...root} />}>{words}</Anchor>
  );
}
