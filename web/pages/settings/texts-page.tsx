// What a caller is sent first, how fast, and who is never sent anything.
import { Button, Group, Switch } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { defaultFirstText } from '../../../src/core/templates.ts';
import { useShop } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';

export function TextsPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { settings } = useShop(shop);
  const form = useSettings(shop, 'texts');
  const { value, set } = form;
  return (
    <>
      <PageTitle title="Texts" />
      <SectionForm shop={shop} form={form}>
        <Card title="The first text" about="Goes to whoever called and was not answered: once in 24 hours.">
          <TextField
            first
            label="Wording"
            description="{business} becomes the name of the business."
            shopName={settings.name}
            {...form.field('firstText')}
          />
          {value.firstText !== defaultFirstText && (
            <div>
              <Button size="xs" variant="default" onClick={() => set({ firstText: defaultFirstText })}>
                Use our wording
              </Button>
            </div>
          )}
        </Card>
        <Card title="When it goes out">
          <Group align="flex-start" gap="lg">
            <NumberField
              label="Wait before it"
              unit="seconds"
              description="Callers who try again at once are not texted in between."
              min={0}
              max={120}
              {...form.field('firstTextDelaySeconds')}
            />
            <NumberField
              label="Ring at least"
              unit="seconds"
              description="Shorter calls are pocket dials and robots."
              min={0}
              max={30}
              {...form.field('minimumRingSeconds')}
            />
            <NumberField
              label="A voicemail picked up"
              unit="seconds"
              description="Without screening, talks shorter than this were no person."
              min={0}
              max={60}
              {...form.field('unscreenedMinimumSeconds')}
            />
            <NumberField
              label="First texts a day"
              unit="at most"
              description="Holds when robots call all night."
              min={1}
              max={10_000}
              {...form.field('dailyTextCap')}
            />
          </Group>
        </Card>
        <Card title="Who is not texted">
          <Switch
            label="Look numbers up before texting"
            description="Tells mobile phones from landlines; the provider charges a fraction of a cent."
            {...form.tick('lookUpNumbers')}
          />
          <Switch
            label="Text landlines too"
            description="Few of them can receive texts; others become a task to call back."
            {...form.tick('textLandlines')}
          />
          <Switch
            label="Only callers whose carrier vouches for the number"
            description="Keeps out forged numbers, and some honest callers with them."
            {...form.tick('requireAttestation')}
          />
        </Card>
      </SectionForm>
    </>
  );
}
