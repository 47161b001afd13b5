// Planning a campaign: what it says, when, and before it is planned, who would get it, who would not and why.
import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Campaign, type CampaignPreview, type NewCampaign, usePlanCampaign, usePreviewCampaign } from '../../api/offers.ts';
import { useShop } from '../../api/shops.ts';
import { Card } from '../card.tsx';
import { FailureText } from '../failure-text.tsx';
import { faultAt } from '../faults.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { NumberField } from '../fields/number-field.tsx';
import { Form } from '../form.tsx';
import { RowList } from '../row-list.tsx';
import { saySaved } from '../section-form.tsx';
import { useShopClock } from '../shop-clock.ts';
import { useForm } from '../use-form.ts';
import { instantOfField, wallTimeOf } from '../wall-clock.ts';
import { writeNumber } from '../wording.ts';
import { kindWords } from './kind-words.ts';

type Kind = Campaign['kind'];
const sample = '{business}: Time for the fall furnace check. Call {phone} and we’ll find a day. Reply STOP to opt out.';
const dayMs = 86_400_000;

export function PlanCampaign({ shop }: { shop: string }) {
  const { marketing, hours } = useShop(shop).settings;
  const kinds = marketing.kinds.filter((kind): kind is Kind => kind !== 'nudge');
  const [opened] = useState(() => Date.now());
  const blank = {
    kind: kinds[0] ?? ('seasonal' as Kind),
    name: '',
    body: '',
    months: 12,
    starts: wallTimeOf(opened, hours.timeZone),
    ends: wallTimeOf(opened + 7 * dayMs, hours.timeZone),
  };
  const preview = usePreviewCampaign(shop);
  const plan = usePlanCampaign(shop);
  const form = useForm({ key: `${shop} campaign`, saved: blank, send: (typed) => plan.mutateAsync(order(typed)) });
  const { value } = form;
  // What was looked at is what is planned: any change asks for another look.
  const [looked, setLooked] = useState('');
  const now = JSON.stringify(value);
  const seen = looked === now ? preview.data : undefined;
  const error = form.error ?? preview.error;
  const { field } = fieldsOf(value, form.set, (path) => faultAt(error, path));
  const atFields = ['name', 'body', 'months', 'startsAt', 'endsAt'].some((path) => faultAt(error, path));
  const order = ({ kind, name, body, months, starts, ends }: typeof blank): NewCampaign => ({
    kind,
    name,
    body,
    ...(kind === 'win-back' ? { months } : {}),
    startsAt: instantOfField(starts, hours.timeZone) ?? starts,
    endsAt: instantOfField(ends, hours.timeZone) ?? ends,
  });
  const planned = () => {
    preview.reset();
    setLooked('');
    saySaved('Planned.');
  };
  return (
    <Card
      title="Plan a campaign"
      about={`Times are those of the shop (${hours.timeZone.replaceAll('_', ' ')}). Texts leave from 8 AM to 9 PM where the recipient is, or less where their state says so.`}
    >
      <Form
        error={error}
        onSubmit={() => {
          form.forgetError();
          preview.mutate(order(value), { onSuccess: () => setLooked(now) });
        }}
      >
        <Stack gap="md">
          <Group align="flex-start" gap="sm">
            <TextInput label="Name" description="For you alone." required maxLength={80} {...field('name')} />
            <NativeSelect
              label="Kind"
              description={kindWords[value.kind].about}
              data={kinds.map((kind) => ({ value: kind, label: kindWords[kind].name }))}
              {...field('kind')}
            />
            {value.kind === 'win-back' && <NumberField label="Without a visit for" unit="months" min={1} max={60} {...field('months')} />}
          </Group>
          <Textarea
            label="Wording"
            description="{business} and {phone} become your name and number; both have to be in it, and STOP."
            placeholder={sample}
            required
            autosize
            minRows={3}
            maxLength={640}
            {...field('body')}
          />
          <Group align="flex-start" gap="sm">
            <TextInput label="From" type="datetime-local" required {...field('starts', 'startsAt')} />
            <TextInput label="Until" type="datetime-local" required {...field('ends', 'endsAt')} />
          </Group>
          <FailureText error={atFields ? null : error} />
          {seen && <Preview shop={shop} preview={seen} />}
          <Group gap="xs">
            <Button type="submit" variant="default" loading={preview.isPending}>
              See who would get it
            </Button>
            <Button disabled={!seen} loading={form.pending} onClick={() => form.save(planned)}>
              Plan it
            </Button>
          </Group>
        </Stack>
      </Form>
    </Card>
  );
}

const mostRows = 50;

function Preview({ shop, preview: { text, segments, wouldGet, leftOut } }: { shop: string; preview: CampaignPreview }) {
  const clock = useShopClock(shop);
  const cut = Math.max(wouldGet.length, leftOut.length) > mostRows;
  return (
    <Stack gap="xs">
      <Alert variant="light" color="blue" title="What they get" role="status">
        <span style={{ overflowWrap: 'anywhere' }}>{text}</span>
        <Text size="sm" mt={4}>
          {segments === 1 ? '1 text segment' : `${segments} text segments`} each. {wouldGet.length} would get it now, {leftOut.length} would
          not.
        </Text>
      </Alert>
      <RowList
        label="Would get it"
        rows={wouldGet.slice(0, mostRows).map(({ phone, notBefore }) => ({
          key: phone,
          title: writeNumber(phone),
          detail: notBefore ? `Gets it, not before ${clock.moment(notBefore)}` : 'Gets it',
        }))}
      />
      <RowList
        label="Left out"
        rows={leftOut
          .slice(0, mostRows)
          .map(({ phone, words }) => ({ key: phone, title: writeNumber(phone), detail: `Left out: ${words}` }))}
      />
      {cut && (
        <Text size="sm" c="dimmed">
          The first {mostRows} of each are shown.
        </Text>
      )}
    </Stack>
  );
}
