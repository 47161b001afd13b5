// What an address shows that leads nowhere.
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';

export function NotFoundPage() {
  return (
    <Stack gap="xs" py="xl">
      <Title order={1}>There is no page here</Title>
      <Text>The address may be mistyped, or the page has moved.</Text>
      <Anchor component={Link} to="/">
        Go to your shop
      </Anchor>
      <Anchor component={Link} to="/simulator">
        Go to the simulator
      </Anchor>
    </Stack>
  );
}
