// The way from anything that names a customer to everything that happened with them.
import { Anchor, type AnchorProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function ThreadLink({ shop, phone, children, ...props }: { shop: string; phone: string; children: ReactNode } & AnchorProps) {
  return (
    <Anchor component={Link} to="/shops/$shop/inbox/$phone" params={{ shop, phone } as never} {...props}>
      {children}
    </Anchor>
  );
}
