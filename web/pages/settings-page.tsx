// The table of contents of a shop's settings.
import { PageTitle } from '../parts/page-title.tsx';

export function SettingsPage() {
  return <PageTitle title="Settings" />;
}
