// The notice that a missed call may be answered by text: one wording for the pages, the website of the shop and the
// papers (compliance CN-2; FCC 92-443, paragraph 31; https://www.twilio.com/docs/api/errors/30909).

/** What stands beside the number, before anybody calls it. */
export const noticeText = (shopName: string): string =>
  `If ${shopName} misses your call, we may send a text message to your number about that call. Message frequency varies. Message and data rates may apply. Reply STOP to opt out, HELP for help. Consent is not a condition of purchase.`;

export const noticeTextEs = (shopName: string): string =>
  `Si ${shopName} no puede contestar su llamada, podemos enviarle un mensaje de texto a su número sobre esa llamada. La frecuencia de los mensajes varía. Pueden aplicarse tarifas de mensajes y datos. Responda STOP para no recibir más, HELP para ayuda. El consentimiento no es condición de compra.`;

/** compliance RG-5; https://www.twilio.com/docs/api/errors/30932 */
export const nonSharingSentence =
  'No mobile information will be shared with third parties or affiliates for marketing or promotional purposes. Text messaging originator opt-in data and consent are not shared with any third party.';

export const nonSharingSentenceEs =
  'No se compartirá información móvil con terceros ni afiliados con fines de mercadotecnia o promoción. Los datos de aceptación y el consentimiento para mensajes de texto no se comparten con ningún tercero.';
