// Where the shop drives to.
import { useParams } from '@tanstack/react-router';
import { AreaFields } from '../../parts/area-fields.tsx';
import { Card } from '../../parts/card.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';

export function AreaPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const form = useSettings(shop, 'area');
  return (
    <>
      <PageTitle title="Service area" />
      <SectionForm shop={shop} form={form}>
        <Card title="Where you drive to">
          <AreaFields area={form.inside('serviceArea')} />
        </Card>
      </SectionForm>
    </>
  );
}
