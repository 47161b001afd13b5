// What a page shows that could not be read, or that broke: what happened, and what to do about it.
import { Alert, Button, Group, Text } from '@mantine/core';
import { Refusal, Unreachable } from '../api/request.ts';

export function FailureNotice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const ours = error instanceof Refusal || error instanceof Unreachable;
  return (
    <Alert color="red" variant="light" title={ours ? 'This could not be loaded' : 'This page has failed'} role="alert">
      <Text size="md">
        {ours ? error.message : 'The fault is ours. Try again; if it comes back, reload the page. Nothing that was saved is lost.'}
      </Text>
      {!ours && (
        <Text size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
          For whoever looks into it: {error.message}
        </Text>
      )}
      <Group mt="sm" gap="xs">
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
        <Button size="sm" variant="default" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </Group>
    </Alert>
  );
}
