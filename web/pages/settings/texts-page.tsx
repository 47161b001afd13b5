// What a caller is sent first, how fast, and who is never sent anything.
import { Button, Group, Switch } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { defaultFirstText } from '../../../src/core/templates.ts';
import { useShop } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { faultAt } from '../../parts/faults.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';

export function TextsPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { settings } = useShop(shop);
  const section = useSection(
    shop,
    'texts',
    ({
      firstText,
      firstTextDelaySeconds,
      dailyTextCap,
      minimumRingSeconds,
      unscreenedMinimumSeconds,
      textLandlines,
      lookUpNumbers,
      requireAttestation,
    }) => ({
      firstText,
      firstTextDelaySeconds,
      dailyTextCap,
      minimumRingSeconds,
      unscreenedMinimumSeconds,
      textLandlines,
      lookUpNumbers,
      requireAttestation,
    }),
    (value) => value,
  );
  const { value, set, error } = section;
  return (
    <>
      <PageTitle title="Texts" />
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <Card title="The first text" about="Goes to whoever called and was not answered: once in 24 hours.">
          <TextField
            first
            label="Wording"
            description="{business} becomes the name of the business."
            shopName={settings.name}
            value={value.firstText}
            error={faultAt(error, 'firstText')}
            onChange={(firstText) => set({ firstText })}
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
              value={value.firstTextDelaySeconds}
              error={faultAt(error, 'firstTextDelaySeconds')}
              onChange={(firstTextDelaySeconds) => set({ firstTextDelaySeconds })}
            />
            <NumberField
              label="Ring at least"
              unit="seconds"
              description="Shorter calls are pocket dials and robots."
              min={0}
              max={30}
              value={value.minimumRingSeconds}
              error={faultAt(error, 'minimumRingSeconds')}
              onChange={(minimumRingSeconds) => set({ minimumRingSeconds })}
            />
            <NumberField
              label="A voicemail picked up"
              unit="seconds"
              description="Without screening, talks shorter than this were no person."
              min={0}
              max={60}
              value={value.unscreenedMinimumSeconds}
              error={faultAt(error, 'unscreenedMinimumSeconds')}
              onChange={(unscreenedMinimumSeconds) => set({ unscreenedMinimumSeconds })}
            />
            <NumberField
              label="First texts a day"
              unit="at most"
              description="Holds when robots call all night."
              min={1}
              max={10_000}
              value={value.dailyTextCap}
              error={faultAt(error, 'dailyTextCap')}
              onChange={(dailyTextCap) => set({ dailyTextCap })}
            />
          </Group>
        </Card>
        <Card title="Who is not texted">
          <Switch
            label="Look numbers up before texting"
            description="Tells mobile phones from landlines; the provider charges a fraction of a cent."
            checked={value.lookUpNumbers}
            onChange={(event) => set({ lookUpNumbers: event.currentTarget.checked })}
          />
          <Switch
            label="Text landlines too"
            description="Few of them can receive texts; others become a task to call back."
            checked={value.textLandlines}
            onChange={(event) => set({ textLandlines: event.currentTarget.checked })}
          />
          <Switch
            label="Only callers whose carrier vouches for the number"
            description="Keeps out forged numbers, and some honest callers with them."
            checked={value.requireAttestation}
            onChange={(event) => set({ requireAttestation: event.currentTarget.checked })}
          />
        </Card>
      </SectionForm>
    </>
  );
}
