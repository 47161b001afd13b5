// What the carriers ask of a shop: who it is, who speaks for it, and where people read the notice.
import { Checkbox, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { type Registration, useSaveDetails } from '../../api/registration.ts';
import { Card } from '../card.tsx';
import { faultAt } from '../faults.ts';
import { ListField } from '../fields/list-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { SectionForm, saySaved } from '../section-form.tsx';
import { useDraft } from '../use-draft.ts';
import { type DetailsDraft, readDetails, writeDetails } from './details-draft.ts';

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

type TextKey = { [Key in keyof DetailsDraft]: DetailsDraft[Key] extends string ? Key : never }[keyof DetailsDraft];

export function DetailsForm({ shop, registration }: { shop: string; registration: Registration }) {
  const draft = useDraft(`${shop} registration`, readDetails(registration.details));
  const saving = useSaveDetails(shop);
  const { value, set, changed, discard } = draft;
  const { error } = saving;
  const save = () =>
    saving.mutate(writeDetails(value), {
      onSuccess: () => {
        discard();
        saySaved('Saved. Nothing is filed by that.');
      },
    });
  const text = (key: TextKey, path: string = key) => ({
    value: value[key],
    error: faultAt(error, path),
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  });
  return (
    <SectionForm shop={shop} section={{ changed, discard, pending: saving.isPending, error, save }}>
      <Card
        title="The business"
        about="Exactly as on the letter of the tax office (CP 575 or 147C): a comma too much is the commonest reason for a no."
      >
        <Group align="flex-start" gap="lg">
          <TextInput label="Legal name" required miw={260} maxLength={120} {...text('legalName')} />
          <NativeSelect label="Kind of business" data={businessTypes} {...text('businessType')} />
          <TextInput
            label="EIN"
            description={value.businessType === 'sole-proprietor' ? 'Leave it empty if you have none.' : 'Nine digits.'}
            placeholder="12-3456789"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required={value.businessType !== 'sole-proprietor'}
            {...text('ein')}
          />
          <NativeSelect label="Industry" data={industries} {...text('industry')} />
        </Group>
        {value.businessType === 'sole-proprietor' && (
          <TextInput
            label="Your own mobile phone"
            description="Without an EIN, the registry texts a code to it, and you answer YES."
            type="tel"
            required={!value.ein.trim()}
            {...text('mobilePhone')}
          />
        )}
        <TextInput label="Street" required maxLength={120} {...text('street', 'address.street')} />
        <Group align="flex-start" gap="lg">
          <TextInput label="City" required maxLength={80} {...text('city', 'address.city')} />
          <TextInput label="State or province" placeholder="OR" required maxLength={2} w={150} {...text('region', 'address.region')} />
          <TextInput label="Postal code" required maxLength={10} w={130} {...text('postalCode', 'address.postalCode')} />
          <NativeSelect
            label="Country"
            data={[
              { value: 'US', label: 'United States' },
              { value: 'CA', label: 'Canada' },
            ]}
            {...text('country', 'address.country')}
          />
        </Group>
      </Card>
      <Card title="Who speaks for it">
        <Group align="flex-start" gap="lg">
          <TextInput label="First name" required maxLength={60} {...text('firstName', 'contact.firstName')} />
          <TextInput label="Last name" required maxLength={60} {...text('lastName', 'contact.lastName')} />
          <TextInput label="E-mail" type="email" required miw={240} {...text('email', 'contact.email')} />
          <TextInput label="Phone" type="tel" required {...text('phone', 'contact.phone')} />
          <TextInput label="Title" required maxLength={60} {...text('title', 'contact.title')} />
          <NativeSelect label="Position" data={positions} {...text('position', 'contact.position')} />
        </Group>
      </Card>
      <Card
        title="What you send, and where people read of it"
        about="Carriers want to see the notice where people find your number, before they call. The words to put there are on your texting page below."
      >
        <NumberField
          label="Texts a month"
          unit="about"
          min={1}
          max={10_000_000}
          value={value.monthlyTexts}
          error={faultAt(error, 'monthlyTexts')}
          onChange={(monthlyTexts) => set({ monthlyTexts })}
        />
        <ListField
          label="Pages that show your number with the notice"
          description="Your contact page, your listings. One a line, five at most."
          placeholder="https://harborplumbing.com/contact"
          separator={/[\s,;]+/}
          value={value.noticeUrls}
          error={faultAt(error, 'noticeUrls')}
          onChange={(noticeUrls) => set({ noticeUrls })}
        />
        <TextInput label="Your website" description="Empty: the page that this server makes for you." type="url" {...text('website')} />
        <TextInput label="Your privacy policy" description="Empty: ours." type="url" {...text('privacyUrl')} />
        <TextInput label="Your terms" description="Empty: ours." type="url" {...text('termsUrl')} />
        <TextInput label="A recording of your greeting" description="If it is public." type="url" {...text('greetingUrl')} />
        <Switch
          label="We will send offers to people who ask for them"
          description="Texts of a kind that was not filed get a registration suspended."
          checked={value.sendsOffers}
          onChange={(event) => set({ sendsOffers: event.currentTarget.checked })}
        />
        <TextInput
          label="A form where people ask for texts"
          description="If you have one."
          type="url"
          value={value.formUrl}
          error={faultAt(error, 'form')}
          onChange={(event) => set({ formUrl: event.currentTarget.value })}
        />
        {value.formUrl.trim() !== '' && (
          <Checkbox
            label="Its box is empty until people tick it"
            checked={value.boxStartsEmpty}
            onChange={(event) => set({ boxStartsEmpty: event.currentTarget.checked })}
          />
        )}
      </Card>
    </SectionForm>
  );
}
