// The pages of a shop's settings, in the order in which they are listed, and what whoever opens one must be allowed to do.

export const settingsPlaces = [
  {
    to: '/shops/$shop/settings/business',
    needs: 'read',
    name: 'Business',
    about: 'Name, trade, languages, how far a conversation goes by itself',
  },
  {
    to: '/shops/$shop/settings/hours',
    needs: 'read',
    name: 'Hours and holidays',
    about: 'When calls ring, and when they are answered by text at once',
  },
  {
    to: '/shops/$shop/settings/your-page',
    needs: 'work',
    name: 'Your page',
    about: 'Call, text and hours: the address to give to customers',
  },
  { to: '/shops/$shop/settings/lines', needs: 'read', name: 'Lines', about: 'Your numbers, which phones ring and for how long' },
  {
    to: '/shops/$shop/settings/alerts',
    needs: 'read',
    name: 'Alerts and on-call',
    about: 'Who is told that a customer waits, and who is next',
  },
  { to: '/shops/$shop/settings/texts', needs: 'read', name: 'Texts', about: 'The first text, with a preview and a check of the rules' },
  { to: '/shops/$shop/settings/booking', needs: 'read', name: 'Booking', about: 'Services, arrival windows, crews and driving times' },
  { to: '/shops/$shop/settings/answers', needs: 'read', name: 'Answers', about: 'What customers ask, in your own words' },
  { to: '/shops/$shop/settings/area', needs: 'read', name: 'Service area', about: 'Postcodes and towns that you drive to' },
  { to: '/shops/$shop/settings/contacts', needs: 'read', name: 'Contacts', about: 'Staff, personal and blocked numbers' },
  {
    to: '/shops/$shop/settings/registration',
    needs: 'work',
    name: 'Registration',
    about: 'What the carriers ask before they deliver texts',
  },
  {
    to: '/shops/$shop/settings/records',
    needs: 'work',
    name: 'Rules and records',
    about: 'Notices, the do-not-call list, and how long everything is kept',
  },
  { to: '/shops/$shop/settings/offers', needs: 'read', name: 'Offers', about: 'Campaigns to customers who have agreed in writing' },
  { to: '/shops/$shop/settings/people', needs: 'read', name: 'People and roles', about: 'Who may see and change what; invitations' },
  { to: '/shops/$shop/settings/record', needs: 'manage-access', name: 'Record of changes', about: 'Who did what, and when' },
  { to: '/shops/$shop/settings/twilio', needs: 'manage', name: 'Twilio', about: 'Connect and check your numbers there' },
  { to: '/shops/$shop/settings/keys', needs: 'manage-access', name: 'API keys', about: 'For programs that read or write this shop' },
] as const;
