// Says that the server is away, without covering or moving what people are doing.
import { Affix, Loader, Paper, Text, Transition } from '@mantine/core';

export function ConnectionNotice({ shown }: { shown: boolean }) {
  return (
    <Affix position={{ bottom: 16, left: 16, right: 16 }} role="status" style={{ pointerEvents: 'none' }}>
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
            <Text size="sm">The server cannot be reached. Trying again; what you typed is kept.</Text>
          </Paper>
        )}
      </Transition>
    </Affix>
  );
}
