// What can be booked: services and how long they take, arrival windows, crews, and the driving.
import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useShop } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { DayCheckboxes } from '../../parts/day-checkboxes.tsx';
import type { Fields } from '../../parts/fields/fields-of.ts';
import { ListField } from '../../parts/fields/list-field.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { RowEditor } from '../../parts/fields/row-editor.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { OwnServices, TradeServices } from '../../parts/service-rows.tsx';
import { type FlatSettings, useSettings } from '../../parts/use-settings.ts';
import { idOf, tradeNames, weekdayNames } from '../../parts/wording.ts';

type CardProps = { form: Fields<FlatSettings> };

export function BookingPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const form = useSettings(shop, 'booking');
  const { trade } = form.value;
  return (
    <>
      <PageTitle title="Booking">Nothing is offered to a customer beyond what stands here.</PageTitle>
      <SectionForm shop={shop} form={form}>
        <Card
          title={`Services: ${tradeNames[trade] ?? trade}`}
          about="How long each takes. A word that callers use for them is understood without your doing."
        >
          <TradeServices trade={trade} services={form.list('services')} />
        </Card>
        <Card title="Your own services">
          <OwnServices trade={trade} services={form.list('services')} />
        </Card>
        <Windows form={form} />
        <Crews form={form} saved={useShop(shop).settings.scheduling.crews.map((crew) => crew.id)} />
        <AroundAVisit form={form} />
        <FarOut form={form} />
      </SectionForm>
    </>
  );
}

function Windows({ form }: CardProps) {
  const none = form.value.windows.length === 0 && form.fault('windows');
  return (
    <Card title="Arrival windows" about="When a crew arrives. Customers are offered these starts while they are free.">
      <NumberField label="Length of a window" unit="minutes" min={15} max={720} {...form.field('windowMinutes')} />
      <RowEditor
        label="Windows"
        {...form.list('windows')}
        blank={() => ({ days: ['sat' as const], starts: ['09:00'] })}
        add="Add windows for other days"
        most={20}
        nameOf={(window) => window.days.map((day) => weekdayNames[day].slice(0, 3)).join(', ') || 'No day yet'}
      >
        {(window) => (
          <>
            <DayCheckboxes {...window.field('days')} />
            <ListField
              label="Starts"
              description="Like 08:00, 10:00, 13:00"
              separator={/[\s,;]+/}
              joint=", "
              rows={1}
              {...window.field('starts')}
            />
          </>
        )}
      </RowEditor>
      {none && <p role="alert">{none}</p>}
    </Card>
  );
}

/** Visits stand under the id of their crew: one that is `saved` keeps its own. */
function Crews({ form, saved }: CardProps & { saved: string[] }) {
  return (
    <Card title="Crews" about="Each can be in one place at a time. A crew without skills can do everything.">
      <RowEditor
        label="Crews"
        {...form.list('crews')}
        blank={() => ({ id: `crew-${form.value.crews.length + 1}`, name: '', skills: [], onlyUrgent: false })}
        add="Add a crew"
        least={1}
        most={200}
        nameOf={(crew) => crew.name || 'New crew'}
      >
        {(crew) => (
          <>
            <TextInput
              label="Name"
              required
              maxLength={80}
              {...crew.field('name')}
              onChange={({ currentTarget: { value: name } }) =>
                crew.set(saved.includes(crew.value.id) ? { name } : { name, id: idOf(name) })
              }
            />
            <ListField label="Skills" description="As in the services. Empty: everything." rows={1} joint=", " {...crew.field('skills')} />
            <Checkbox mt="xs" label="Kept for urgent jobs" {...crew.tick('onlyUrgent')} />
          </>
        )}
      </RowEditor>
    </Card>
  );
}

function AroundAVisit({ form }: CardProps) {
  return (
    <Card title="Time around a visit">
      <NativeSelect
        label="A visit takes of a crew"
        data={[
          { value: 'window', label: 'its arrival window' },
          { value: 'window-and-work', label: 'its arrival window and the work that may begin at its end' },
        ]}
        {...form.field('occupies')}
      />
      <Group align="flex-start" gap="lg">
        <NumberField label="Kept free around it" unit="minutes" min={0} max={240} {...form.field('bufferMinutes')} />
        <NumberField label="Notice" unit="minutes" min={0} max={20_160} {...form.field('minimumNoticeMinutes')} />
        <NumberField label="Days ahead" unit="days" min={1} max={90} {...form.field('horizonDays')} />
        <NumberField label="An offer is held" unit="minutes" min={5} max={240} {...form.field('holdMinutes')} />
      </Group>
    </Card>
  );
}

function FarOut({ form }: CardProps) {
  return (
    <Card title="Far out" about="Where driving takes longer, so that visits there are not too close to others.">
      <RowEditor
        label="Driving"
        {...form.list('travel')}
        blank={() => ({ postcodes: [], minutes: 30 })}
        add="Add an area"
        most={20}
        nameOf={({ postcodes }) =>
          postcodes.length === 0 ? 'New area' : `${postcodes.slice(0, 3).join(', ')}${postcodes.length > 3 ? '…' : ''}`
        }
      >
        {(band) => (
          <>
            <ListField
              label="Postcodes"
              description="Or their first characters, such as 970."
              separator={/[\s,;]+/}
              joint=" "
              rows={2}
              {...band.field('postcodes')}
            />
            <NumberField label="Driving" unit="minutes" min={0} max={240} {...band.field('minutes')} />
          </>
        )}
      </RowEditor>
    </Card>
  );
}
