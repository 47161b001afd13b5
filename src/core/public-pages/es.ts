// The public pages in Spanish.
import { writeNumber } from '../phone-number.ts';
import { nonSharingSentenceEs, noticeTextEs } from '../registration/notice.ts';
import { hoursLines } from './hours.ts';
import type { Page, PageFacts, PageWords, Processor } from './page.ts';

const days = { mon: 'lunes', tue: 'martes', wed: 'miércoles', thu: 'jueves', fri: 'viernes', sat: 'sábado', sun: 'domingo' };

const contact = ({ shop, phone }: PageFacts): string => {
  const number = shop.helpPhone ?? phone;
  const ways = [number && `llame al ${writeNumber(number)}`, shop.helpEmail && `escriba a ${shop.helpEmail}`].filter(Boolean);
  return ways.length > 0 ? `Para ayuda, ${ways.join(' o ')}.` : 'Para ayuda, llame al negocio.';
};
const programName = ({ shop }: PageFacts): string => `Mensajes de ${shop.name} por llamadas perdidas`;
const offers = ({ sendsOffers, formUrl }: PageFacts): string =>
  sendsOffers
    ? `Las ofertas se envían solo a quien las pidió por escrito: con un mensaje de texto JOIN${formUrl ? `, o marcando una casilla vacía en ${formUrl}` : ''}. Reservar una visita no es pedir ofertas.`
    : 'No enviamos ofertas ni publicidad por mensaje de texto.';
const does: Record<Processor['what'], string> = {
  telephony: 'transporta las llamadas y los mensajes',
  model: 'lee los mensajes para saber qué necesita el cliente; no se usan para nada más',
  server: 'opera el servidor que los guarda',
};

const home = (facts: PageFacts): Page => {
  const { shop, phone } = facts;
  const time = (text: string): string => text;
  return {
    title: shop.name,
    lead: phone
      ? `Llame al ${writeNumber(phone)}, o envíe un mensaje de texto a ese número para reservar una visita.`
      : `Póngase en contacto con ${shop.name}.`,
    sections: [
      { heading: 'Horario', parts: [{ list: hoursLines(shop.hours, { days, closed: 'cerrado', to: ' a ', time }) }] },
      {
        heading: 'Si no podemos contestar',
        parts: [
          { p: noticeTextEs(shop.name) },
          {
            p: 'Puede responder a ese mensaje para decirnos qué necesita, preguntar algo o acordar una visita. Si no responde, no recibirá más mensajes sobre esa llamada.',
          },
        ],
      },
    ],
  };
};

const texting = (facts: PageFacts): Page => ({
  title: `Mensajes de texto de ${facts.shop.name}`,
  lead: noticeTextEs(facts.shop.name),
  sections: [
    {
      heading: 'Cómo llega a recibir un mensaje',
      parts: [
        {
          list: [
            `Usted llama al ${facts.phone ? writeNumber(facts.phone) : 'nuestro número'}, que aparece aquí y junto a este aviso.`,
            ...(facts.greeting ? [`Si nadie contesta, escucha: “${facts.greeting}”`] : []),
            'Entonces se envía un mensaje al número desde el que llamó, sobre esa llamada.',
            'Recibe más mensajes solo si responde o si reserva una visita: una confirmación, un recordatorio y avisos de cambios.',
          ],
        },
        { p: offers(facts) },
      ],
    },
    { heading: 'Cómo son los mensajes', parts: [{ quotes: facts.samples }] },
    {
      heading: 'Cómo dejar de recibirlos y cómo obtener ayuda',
      parts: [
        {
          p: `Responda STOP a cualquier mensaje y no recibirá más. Responda HELP para ayuda. ${contact(facts)} No hace falta recibir mensajes para comprarnos algo.`,
        },
      ],
    },
  ],
});

const privacy = (facts: PageFacts): Page => ({
  title: `Política de privacidad de ${facts.shop.name}`,
  lead: nonSharingSentenceEs,
  sections: [
    {
      heading: 'Qué guardamos',
      parts: [
        {
          list: [
            'Su número de teléfono, cuándo llamó o escribió y si contestamos.',
            'Los mensajes entre nosotros, los mensajes de voz que deje y su transcripción.',
            'Lo que nos dice para que podamos ir: su nombre, la dirección y el trabajo.',
            'Lo que pidió sobre los mensajes: que los quiere, o que no.',
          ],
        },
      ],
    },
    {
      heading: 'Para qué sirve',
      parts: [
        {
          p: `Para responder a su llamada, acordar y hacer el trabajo, y demostrar que respetamos su decisión sobre los mensajes. ${offers(facts)}`,
        },
      ],
    },
    {
      heading: 'Quién más lo trata',
      parts: [
        {
          p: 'No vendemos ni alquilamos números de teléfono, ni los juntamos con los de otros negocios. Estas empresas los tratan por nosotros, para hacer lo que aquí se nombra y nada más:',
        },
        { list: facts.processors.map(({ name, what }) => `${name}: ${does[what]}.`) },
        { p: 'Estas páginas no tienen publicidad, ni rastreo, ni cookies.' },
      ],
    },
    {
      heading: 'Cuánto tiempo lo guardamos',
      parts: [
        {
          p: `Lo que pidió sobre los mensajes queda registrado al menos cinco años después de nuestro último contacto, porque la ley pide pruebas. Que usted no quiere mensajes se guarda sin fin, bajo un código seudónimo del que no se puede leer su número sin nuestra clave. Los mensajes de voz y las fotos se borran después de ${facts.shop.retention.recordingDays} días, y las palabras de los mensajes, los nombres y las direcciones ${facts.shop.retention.contentMonths} meses después de nuestro último contacto, o antes si nos lo pide.`,
        },
      ],
    },
    {
      heading: 'Sus opciones',
      parts: [
        {
          p: `Pregúntenos cuando quiera qué sabemos de usted, o pida que lo borremos. Responda STOP a cualquier mensaje para no recibir más. ${contact(facts)}`,
        },
      ],
    },
  ],
});

const terms = (facts: PageFacts): Page => ({
  title: `Condiciones de los mensajes de texto de ${facts.shop.name}`,
  lead: `Programa: ${programName(facts)}. Si no podemos contestar su llamada, respondemos con un mensaje; le ayudamos por mensaje si responde, y confirmamos y recordamos las visitas que reserve.`,
  sections: [
    {
      heading: 'Las condiciones',
      parts: [
        {
          list: [
            'La frecuencia de los mensajes varía: uno después de una llamada perdida, y más solo si responde o reserva.',
            'Pueden aplicarse tarifas de mensajes y datos.',
            'Responda STOP a cualquier mensaje para no recibir más. Recibirá una confirmación y nada más.',
            'Responda HELP para ayuda.',
            contact(facts),
            'El consentimiento para recibir mensajes no es condición de compra.',
            offers(facts),
            'Las compañías telefónicas no responden por mensajes que lleguen tarde o no lleguen.',
            'Algunas respuestas las escribe un asistente automático, que lo dice. Una persona puede encargarse en cualquier momento: solo pídalo.',
          ],
        },
      ],
    },
  ],
});

export const spanish: PageWords = {
  pages: { home, texting, privacy, terms },
  links: {
    home: 'Inicio',
    texting: 'Cómo funcionan los mensajes',
    privacy: 'Política de privacidad',
    terms: 'Condiciones de los mensajes',
  },
  call: (number) => `Llamar al ${number}`,
  text: 'Reservar por mensaje de texto',
  otherLanguage: 'English',
  notFound: { title: 'No existe esta página', lead: 'Revise la dirección. Puede que el negocio haya cambiado de nombre.', sections: [] },
};
