// What is typed into the form of a registration, and the details that the server takes. An empty field is null.

import type { RegistrationDetails } from '../../../src/core/registration/details.ts';
import type { NewDetails } from '../../api/registration.ts';

const blank = {
  legalName: '',
  businessType: 'llc' as RegistrationDetails['businessType'],
  ein: '',
  industry: 'CONSUMER',
  street: '',
  city: '',
  region: '',
  postalCode: '',
  country: 'US' as RegistrationDetails['address']['country'],
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  title: 'Owner',
  position: 'CEO' as RegistrationDetails['contact']['position'],
  mobilePhone: '',
  monthlyTexts: 1000,
  noticeUrls: [] as string[],
  website: '',
  privacyUrl: '',
  termsUrl: '',
  greetingUrl: '',
  formUrl: '',
  boxStartsEmpty: true,
  sendsOffers: false,
};
export type DetailsDraft = typeof blank;

export function readDetails(details: RegistrationDetails | null): DetailsDraft {
  if (!details) return blank;
  const { address, contact, form, ...rest } = details;
  return {
    ...rest,
    ...address,
    ...contact,
    ein: rest.ein ?? '',
    mobilePhone: rest.mobilePhone ?? '',
    website: rest.website ?? '',
    privacyUrl: rest.privacyUrl ?? '',
    termsUrl: rest.termsUrl ?? '',
    greetingUrl: rest.greetingUrl ?? '',
    formUrl: form?.url ?? '',
    boxStartsEmpty: form?.boxStartsEmpty ?? true,
  };
}

const orNull = (typed: string): string | null => typed.trim() || null;

export const writeDetails = (draft: DetailsDraft): NewDetails => ({
  legalName: draft.legalName,
  businessType: draft.businessType,
  ein: orNull(draft.ein),
  industry: draft.industry as NonNullable<NewDetails['industry']>,
  address: {
    street: draft.street,
    city: draft.city,
    region: draft.region.trim().toUpperCase(),
    postalCode: draft.postalCode.trim().toUpperCase(),
    country: draft.country,
  },
  contact: {
    firstName: draft.firstName,
    lastName: draft.lastName,
    email: draft.email.trim(),
    phone: draft.phone,
    title: draft.title,
    position: draft.position,
  },
  mobilePhone: orNull(draft.mobilePhone),
  monthlyTexts: draft.monthlyTexts,
  noticeUrls: draft.noticeUrls,
  website: orNull(draft.website),
  privacyUrl: orNull(draft.privacyUrl),
  termsUrl: orNull(draft.termsUrl),
  greetingUrl: orNull(draft.greetingUrl),
  form: draft.formUrl.trim() ? { url: draft.formUrl.trim(), boxStartsEmpty: draft.boxStartsEmpty } : null,
  sendsOffers: draft.sendsOffers,
});
