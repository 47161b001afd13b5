// Says that the server is away, without covering or moving what people are doing.
import { Affix, Loader, Paper, Text, Transition } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnection } from '../api/connection.ts';
import { me } from '../api/session.ts';

export function ConnectionNotice({ shown, staleSince, bottom = 16 }: { shown: boolean; staleSince?: string; bottom?: number }) {
  return (
    <Affix position={{ bottom, left: 16, right: 16 }} role="status" style={{ pointerEvents: 'none' }}>
      <Transition mounted={shown} transition="slide-up">
        {(style) => (
          <Paper
            withBorder
            shadow="md"
            radius="md"
            px="md"
            py="sm"
            mx="auto"
            w="fit-content"
            style={{ ...style, display: 'flex', gap: 12, alignItems: 'center' }}
          >
            <Loader size="xs" />
            <Text size="sm">
              The server cannot be reached. {staleSince && `This is from ${staleSince}. `}Trying again; what you typed is kept.
            </Text>
          </Paper>
        )}
      </Transition>
    </Affix>
  );
}

const retryMs = 3000;
const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

/** Watches the connection, asks again until the server is back, and then reads everything on the screen anew. */
export function ConnectionWatch({ bottom }: { bottom?: number }) {
  const { reachable, lastAnswerAt } = useConnection();
  const client = useQueryClient();
  useEffect(() => {
    if (reachable) return;
    const ask = () =>
      client.fetchQuery({ ...me, staleTime: 0 }).then(
        () => void client.invalidateQueries(),
        () => {},
      );
    const timer = setInterval(ask, retryMs);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [reachable, client]);
  return <ConnectionNotice shown={!reachable} staleSince={clock.format(lastAnswerAt)} {...(bottom === undefined ? {} : { bottom })} />;
}
