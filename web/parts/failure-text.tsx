// Why something was not done, read aloud when it appears.
import { Alert } from '@mantine/core';
import styles from './failure-text.module.css';

export function FailureText({ error }: { error: Error | null }) {
  return (
    <div role="alert" className={styles.failure}>
      {error && (
        <Alert color="red" variant="light" py="xs">
          {error.message}
        </Alert>
      )}
    </div>
  );
}
