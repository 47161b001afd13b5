// What the carriers ask of a shop: who it is, who speaks for it, and where people read the notice.
import { Checkbox, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { type Registration, useRegistration, useSaveDetails } from '../../api/registration.ts';
import { Card } from '../card.tsx';
import { ListField } from '../fields/list-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { SectionForm } from '../section-form.tsx';
import { useForm } from '../use-form.ts';
import { readDetails, writeDetails } from './details-draft.ts';

const businessTypes = [
  { value: 'llc', label: 'LLC' },
  { value: 'corporation', label: 'Corporation' },
  { value: 'partnership', label: 'Partnership' },
  { value: 'sole-proprietor', label: 'Sole proprietor' },
  { value: 'co-operative', label: 'Co-operative' },
  { value: 'non-profit', label: 'Non-profit' },
];
const positions = ['CEO', 'Director', 'GM', 'VP', 'CFO', 'General Counsel', 'Other'];
const industries = [
  { value: 'CONSUMER', label: 'Services for homes' },
  { value: 'ENERGY', label: 'Energy' },
  { value: 'ENGINEERING', label: 'Engineering' },
  { value: 'MANUFACTURING', label: 'Manufacturing' },
  { value: 'NOT_FOR_PROFIT', label: 'Not for profit' },
  { value: 'REAL_ESTATE', label: 'Real estate' },
  { value: 'RETAIL', label: 'Retail' },
  { value: 'TECHNOLOGY', label: 'Technology' },
  { value: 'TRANSPORTATION', label: 'Transportation' },
];

export function DetailsForm({ shop, registration }: { shop: string; registration: Registration }) {
  const saving = useSaveDetails(shop);
  const now = useRegistration(shop);
  const form = useForm({
    key: `${shop} registration`,
    saved: readDetails(registration.details),
    latest: async () => readDetails((await now.refetch({ throwOnError: true })).data?.details ?? null),
    send: (details) => saving.mutateAsync(writeDetails(details)),
  });
  const { value, field } = form;
  return (
    <SectionForm shop={shop} form={form} said="Saved. Nothing is filed by that.">
      <Card
        title="The business"
        about="Exactly as on the letter of the tax office (CP 575 or 147C): a comma too much is the commonest reason for a no."
      >
        <Group align="flex-start" gap="lg">
          <TextInput label="Legal name" required miw={260} maxLength={120} {...field('legalName')} />
          <NativeSelect label="Kind of business" data={businessTypes} {...field('businessType')} />
          <TextInput
            label="EIN"
            description={value.businessType === 'sole-proprietor' ? 'Leave it empty if you have none.' : 'Nine digits.'}
            placeholder="12-3456789"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required={value.businessType !== 'sole-proprietor'}
            {...field('ein')}
          />
          <NativeSelect label="Industry" data={industries} {...field('industry')} />
        </Group>
        {value.businessType === 'sole-proprietor' && (
          <TextInput
            label="Your own mobile phone"
            description="Without an EIN, the registry texts a code to it, and you answer YES."
            type="tel"
            required={!value.ein.trim()}
            {...field('mobilePhone')}
          />
        )}
        <TextInput label="Street" required maxLength={120} {...field('street', 'address.street')} />
        <Group align="flex-start" gap="lg">
          <TextInput label="City" required maxLength={80} {...field('city', 'address.city')} />
          <TextInput label="State or province" placeholder="OR" required maxLength={2} w={150} {...field('region', 'address.region')} />
          <TextInput label="Postal code" required maxLength={10} w={130} {...field('postalCode', 'address.postalCode')} />
          <NativeSelect
            label="Country"
            data={[
              { value: 'US', label: 'United States' },
              { value: 'CA', label: 'Canada' },
            ]}
            {...field('country', 'address.country')}
          />
        </Group>
      </Card>
      <Card title="Who speaks for it">
        <Group align="flex-start" gap="lg">
          <TextInput label="First name" required maxLength={60} {...field('firstName', 'contact.firstName')} />
          <TextInput label="Last name" required maxLength={60} {...field('lastName', 'contact.lastName')} />
          <TextInput label="E-mail" type="email" required miw={240} {...field('email', 'contact.email')} />
          <TextInput label="Phone" type="tel" required {...field('phone', 'contact.phone')} />
          <TextInput label="Title" required maxLength={60} {...field('title', 'contact.title')} />
          <NativeSelect label="Position" data={positions} {...field('position', 'contact.position')} />
        </Group>
      </Card>
      <Card
        title="What you send, and where people read of it"
        about="Carriers want to see the notice where people find your number, before they call. The words to put there are on your texting page below."
      >
        <NumberField label="Texts a month" unit="about" min={1} max={10_000_000} {...field('monthlyTexts')} />
        <ListField
          label="Pages that show your number with the notice"
          description="Your contact page, your listings. One a line, five at most."
          placeholder="https://harborplumbing.com/contact"
          separator={/[\s,;]+/}
          {...field('noticeUrls')}
        />
        <TextInput label="Your website" description="Empty: the page that this server makes for you." type="url" {...field('website')} />
        <TextInput label="Your privacy policy" description="Empty: ours." type="url" {...field('privacyUrl')} />
        <TextInput label="Your terms" description="Empty: ours." type="url" {...field('termsUrl')} />
        <TextInput label="A recording of your greeting" description="If it is public." type="url" {...field('greetingUrl')} />
        <Switch
          label="We will send offers to people who ask for them"
          description="Texts of a kind that was not filed get a registration suspended."
          {...form.tick('sendsOffers')}
        />
        <TextInput label="A form where people ask for texts" description="If you have one." type="url" {...field('formUrl', 'form')} />
        {value.formUrl.trim() !== '' && <Checkbox label="Its box is empty until people tick it" {...form.tick('boxStartsEmpty')} />}
      </Card>
    </SectionForm>
  );
}
