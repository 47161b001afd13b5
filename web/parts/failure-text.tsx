// Why something was not done, read aloud when it appears.
import { Alert } from '@mantine/core';

export function FailureText({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error && (
        <Alert color="red" variant="light" py="xs">
          {error.message}
        </Alert>
      )}
    </div>
  );
}
