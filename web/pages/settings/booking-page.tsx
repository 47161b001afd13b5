// What can be booked: services and how long they take, arrival windows, crews, and the driving.
import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useShop } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { DayCheckboxes } from '../../parts/day-checkboxes.tsx';
import { faultAt } from '../../parts/faults.ts';
import { ListField } from '../../parts/fields/list-field.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { RowEditor } from '../../parts/fields/row-editor.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';
import { OwnServices, TradeServices } from '../../parts/service-rows.tsx';
import { idOf, tradeNames, weekdayNames } from '../../parts/wording.ts';

export function BookingPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const section = useSection(
    shop,
    'booking',
    ({
      scheduling: {
        trade,
        services,
        windows,
        windowMinutes,
        occupies,
        bufferMinutes,
        travel,
        crews,
        minimumNoticeMinutes,
        horizonDays,
        holdMinutes,
      },
    }) => ({
      trade,
      services,
      windows,
      windowMinutes,
      occupies,
      bufferMinutes,
      travel,
      crews,
      minimumNoticeMinutes,
      horizonDays,
      holdMinutes,
    }),
    // The trade is set elsewhere; here it only says which services are the usual ones.
    ({ trade: _, ...value }, settings) => ({ scheduling: { ...settings.scheduling, ...value } }),
  );
  const { value, set, error } = section;
  const savedCrews = useShop(shop).settings.scheduling.crews.map((crew) => crew.id);
  return (
    <>
      <PageTitle title="Booking">Nothing is offered to a customer beyond what stands here.</PageTitle>
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <Card
          title={`Services: ${tradeNames[value.trade] ?? value.trade}`}
          about="How long each takes. A word that callers use for them is understood without your doing."
        >
          <TradeServices trade={value.trade} services={value.services} onChange={(services) => set({ services })} />
        </Card>
        <Card title="Your own services">
          <OwnServices trade={value.trade} services={value.services} error={error} onChange={(services) => set({ services })} />
        </Card>
        <Card title="Arrival windows" about="When a crew arrives. Customers are offered these starts while they are free.">
          <NumberField
            label="Length of a window"
            unit="minutes"
            min={15}
            max={720}
            value={value.windowMinutes}
            error={faultAt(error, 'scheduling.windowMinutes')}
            onChange={(windowMinutes) => set({ windowMinutes })}
          />
          <RowEditor
            label="Windows"
            items={value.windows}
            onChange={(windows) => set({ windows })}
            blank={() => ({ days: ['sat' as const], starts: ['09:00'] })}
            add="Add windows for other days"
            most={20}
            nameOf={(window) => window.days.map((day) => weekdayNames[day].slice(0, 3)).join(', ') || 'No day yet'}
            errorOf={(index) => faultAt(error, `scheduling.windows.${index}`)}
          >
            {(window, setWindow) => (
              <>
                <DayCheckboxes value={window.days} onChange={(days) => setWindow({ days })} />
                <ListField
                  label="Starts"
                  description="Like 08:00, 10:00, 13:00"
                  separator={/[\s,;]+/}
                  joint=", "
                  rows={1}
                  value={window.starts}
                  onChange={(starts) => setWindow({ starts })}
                />
              </>
            )}
          </RowEditor>
          {faultAt(error, 'scheduling.windows') && value.windows.length === 0 && <p role="alert">{faultAt(error, 'scheduling.windows')}</p>}
        </Card>
        <Card title="Crews" about="Each can be in one place at a time. A crew without skills can do everything.">
          <RowEditor
            label="Crews"
            items={value.crews}
            onChange={(crews) => set({ crews })}
            blank={() => ({ id: `crew-${value.crews.length + 1}`, name: '', skills: [], onlyUrgent: false })}
            add="Add a crew"
            least={1}
            most={200}
            nameOf={(crew) => crew.name || 'New crew'}
            errorOf={(index) => faultAt(error, `scheduling.crews.${index}`)}
          >
            {(crew, setCrew) => (
              <>
                <TextInput
                  label="Name"
                  required
                  maxLength={80}
                  value={crew.name}
                  onChange={(event) => {
                    const { value: name } = event.currentTarget;
                    // Visits stand under the id: a crew that is saved keeps its own.
                    setCrew(savedCrews.includes(crew.id) ? { name } : { name, id: idOf(name) });
                  }}
                />
                <ListField
                  label="Skills"
                  description="As in the services. Empty: everything."
                  rows={1}
                  joint=", "
                  value={crew.skills}
                  onChange={(skills) => setCrew({ skills })}
                />
                <Checkbox
                  mt="xs"
                  label="Kept for urgent jobs"
                  checked={crew.onlyUrgent}
                  onChange={(event) => setCrew({ onlyUrgent: event.currentTarget.checked })}
                />
              </>
            )}
          </RowEditor>
        </Card>
        <Card title="Time around a visit">
          <NativeSelect
            label="A visit takes of a crew"
            value={value.occupies}
            data={[
              { value: 'window', label: 'its arrival window' },
              { value: 'window-and-work', label: 'its arrival window and the work that may begin at its end' },
            ]}
            onChange={(event) => set({ occupies: event.currentTarget.value as typeof value.occupies })}
          />
          <Group align="flex-start" gap="lg">
            <NumberField
              label="Kept free around it"
              unit="minutes"
              min={0}
              max={240}
              value={value.bufferMinutes}
              onChange={(bufferMinutes) => set({ bufferMinutes })}
            />
            <NumberField
              label="Notice"
              unit="minutes"
              min={0}
              max={20_160}
              value={value.minimumNoticeMinutes}
              error={faultAt(error, 'scheduling.minimumNoticeMinutes')}
              onChange={(minimumNoticeMinutes) => set({ minimumNoticeMinutes })}
            />
            <NumberField
              label="Days ahead"
              unit="days"
              min={1}
              max={90}
              value={value.horizonDays}
              onChange={(horizonDays) => set({ horizonDays })}
            />
            <NumberField
              label="An offer is held"
              unit="minutes"
              min={5}
              max={240}
              value={value.holdMinutes}
              onChange={(holdMinutes) => set({ holdMinutes })}
            />
          </Group>
        </Card>
        <Card title="Far out" about="Where driving takes longer, so that visits there are not too close to others.">
          <RowEditor
            label="Driving"
            items={value.travel}
            onChange={(travel) => set({ travel })}
            blank={() => ({ postcodes: [], minutes: 30 })}
            add="Add an area"
            most={20}
            nameOf={(band) =>
              band.postcodes.length === 0 ? 'New area' : `${band.postcodes.slice(0, 3).join(', ')}${band.postcodes.length > 3 ? '…' : ''}`
            }
            errorOf={(index) => faultAt(error, `scheduling.travel.${index}`)}
          >
            {(band, setBand) => (
              <>
                <ListField
                  label="Postcodes"
                  description="Or their first characters, such as 970."
                  separator={/[\s,;]+/}
                  joint=" "
                  rows={2}
                  value={band.postcodes}
                  onChange={(postcodes) => setBand({ postcodes })}
                />
                <NumberField
                  label="Driving"
                  unit="minutes"
                  min={0}
                  max={240}
                  value={band.minutes}
                  onChange={(minutes) => setBand({ minutes })}
                />
              </>
            )}
          </RowEditor>
        </Card>
      </SectionForm>
    </>
  );
}
