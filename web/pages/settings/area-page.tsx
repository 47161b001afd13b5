// Where the shop drives to.
import { useParams } from '@tanstack/react-router';
import { AreaFields } from '../../parts/area-fields.tsx';
import { Card } from '../../parts/card.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';

export function AreaPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const section = useSection(
    shop,
    'area',
    (settings) => settings.scheduling.serviceArea,
    (serviceArea, settings) => ({ scheduling: { ...settings.scheduling, serviceArea } }),
  );
  return (
    <>
      <PageTitle title="Service area" />
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <Card title="Where you drive to">
          <AreaFields value={section.value} error={section.error} onChange={section.set} />
        </Card>
      </SectionForm>
    </>
  );
}
