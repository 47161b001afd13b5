// Getting known to the carriers: what is missing, the papers, the public pages, and how far each filing is.
import { useParams } from '@tanstack/react-router';
import { useRegistration } from '../../api/registration.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { DetailsForm } from '../../parts/registration/details-form.tsx';
import { Filings } from '../../parts/registration/filings.tsx';
import { Papers } from '../../parts/registration/papers.tsx';
import { PublicPages } from '../../parts/registration/public-pages.tsx';
import { Readiness } from '../../parts/registration/readiness.tsx';

export function RegistrationPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const registration = useRegistration(shop);
  return (
    <>
      <PageTitle title="Registration">US carriers deliver texts from a business only when they know the business.</PageTitle>
      {registration.error && !registration.data && <FailureNotice error={registration.error} onRetry={() => void registration.refetch()} />}
      {registration.data && (
        <div style={{ maxWidth: 720, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 20 }}>
          <Readiness shop={shop} registration={registration.data} />
          <Filings shop={shop} registration={registration.data} />
          <DetailsForm shop={shop} registration={registration.data} />
          <Papers shop={shop} registration={registration.data} />
          <PublicPages shop={shop} registration={registration.data} />
        </div>
      )}
    </>
  );
}
