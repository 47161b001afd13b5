// The wording of a text: as it will look on a phone, what it costs, and which rules it breaks, while it is typed.
import { Alert, Text, Textarea } from '@mantine/core';
import { type LintFinding, lintFirstText, lintText } from '../../../src/core/lint.ts';
import { segmentsOf, toPlainText } from '../../../src/core/segments.ts';
import styles from './text-field.module.css';

type Props = {
  label: string;
  description?: string;
  value: string;
  shopName: string;
  /** The first text has rules of its own: it goes to somebody who has only called. */
  first?: boolean;
  error?: string | undefined;
  onChange: (value: string) => void;
};

export function TextField({ label, description, value, shopName, first, error, onChange }: Props) {
  const name = shopName.trim() || 'Your business';
  const sent = toPlainText(value.replaceAll('{business}', () => name));
  const { segments, units, encoding } = segmentsOf(sent);
  const findings = first ? lintFirstText(value, name) : lintText(value);
  const room = encoding === 'GSM-7' ? (segments === 1 ? 160 : segments * 153) : segments === 1 ? 70 : segments * 67;
  return (
    <div className={styles.field}>
      <div>
        <Textarea
          label={label}
          description={description}
          autosize
          minRows={3}
          maxLength={first ? 640 : 320}
          value={value}
          error={findings.length === 0 ? error : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" mt={4} role="status">
          {units} of {room} characters, {segments === 1 ? '1 text segment' : `${segments} text segments`} each time it is sent
          {encoding === 'UCS-2' ? '. An emoji or a special sign makes texts hold fewer characters.' : ''}
        </Text>
        <Findings findings={findings} />
      </div>
      <figure className={styles.preview}>
        <figcaption className={styles.caption}>On the customer’s phone</figcaption>
        <div className={styles.bubble}>{sent || ' '}</div>
      </figure>
    </div>
  );
}

function Findings({ findings }: { findings: LintFinding[] }) {
  if (findings.length === 0)
    return (
      <Text size="sm" className={styles.good}>
        Keeps all rules that are checked.
      </Text>
    );
  return (
    <Alert
      color="red"
      variant="light"
      mt="xs"
      py="xs"
      title={findings.length === 1 ? 'One rule is broken' : `${findings.length} rules are broken`}
    >
      <ul className={styles.findings}>
        {findings.map(({ rule, problem, fix }) => (
          <li key={`${rule} ${problem}`}>
            {problem} {fix} <span className={styles.rule}>({rule})</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
