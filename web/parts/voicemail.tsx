// A voicemail: to be listened to, and what was said in it.
import { Text } from '@mantine/core';
import styles from './voicemail.module.css';

type Props = { voicemail: { seconds: number | null; transcript: string | null; url: string | null }; label?: string };

export const titleOf = ({ seconds }: Pick<Props['voicemail'], 'seconds'>): string =>
  `Voicemail${seconds === null ? '' : `, ${Math.round(seconds)} seconds`}`;

export function Voicemail({ voicemail: { transcript, url }, label = 'Voicemail' }: Props) {
  return (
    <>
      {url && (
        // biome-ignore lint/a11y/useMediaCaption: what was said stands below it, once it has been written down
        <audio controls preload="none" src={url} className={styles.player} aria-label={label} />
      )}
      <p className={styles.words}>{transcript ?? 'What was said is not written down yet.'}</p>
      {!url && (
        <Text size="sm" c="dimmed">
          The recording is not kept here, or not yet.
        </Text>
      )}
    </>
  );
}
