// Spanish, in the usted form.
import { dateOf, hourOf, spanOf } from './clock.ts';
import type { Phrases } from './phrases.ts';

const days = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const halves: [string, string] = ['am', 'pm'];
const dayOf = (local: string): string => {
  const date = dateOf(local);
  return `${days[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]}`;
};
const leads = {
  fits: 'Podemos ir:',
  nearest: 'No tenemos nada entonces. Lo más cercano:',
  taken: 'Perdón, esa hora se acaba de ocupar. Todavía tenemos:',
  others: 'También tenemos:',
};

export const spanish: Phrases = {
  ask: {
    job: ['¿En qué le podemos ayudar?', '¿Qué problema tiene? Unas palabras bastan.'],
    address: ['¿Cuál es la dirección y el código postal?', '¿A qué dirección vamos? Bastan la calle y el número.'],
    postcode: ['¿Cuál es el código postal?', '¿En qué ciudad o código postal está?'],
    name: ['¿A nombre de quién lo ponemos?', '¿Me da su nombre, por favor?'],
    when: ['¿Cuándo le conviene? Basta un día o una parte del día.', '¿Qué días puede? También vale "cualquiera".'],
  },
  photo: 'Gracias por la foto.',
  thanksFor: (name) => `Gracias, ${name}.`,
  weAre: (shop) => `Somos ${shop}.`,
  automated: 'Le escribe el asistente automático.',
  bot: (shop) => `Sí, este es el asistente automático de ${shop}. Una persona también lee y puede contestar.`,
  offers: (lines, why) => `${leads[why]}\n${lines.join('\n')}\n¿Cuál le queda mejor? Conteste con el número.`,
  oneOffer: (window, why) => `${leads[why]} ${window}. ¿Le queda bien?`,
  whichOne: (ns) => `¿Cuál: ${ns.join(' o ')}?`,
  booked: (window, address, shop) =>
    `Su cita con ${shop} quedó agendada: ${window}${address ? `, ${address}` : ''}. Para cambiarla, escriba aquí.`,
  requested: (window, shop) => `¡Gracias! Pasamos su solicitud para el ${window} a ${shop}. Le avisarán cuando esté aprobada.`,
  moved: (window) => `Listo, cambiamos su cita. Quedó agendada para el ${window}.`,
  cancelled: (window, shop) => `Su cita del ${window} queda cancelada. Escríbanos si necesita a ${shop} otra vez.`,
  movedByShop: (window, shop) => `${shop} tuvo que cambiar su cita. La nueva hora es ${window}. Si no le queda bien, escriba aquí.`,
  cancelledByShop: (window, shop) => `${shop} tuvo que cancelar su cita del ${window}. ¡Disculpe! Escriba aquí para otra hora.`,
  onTheWay: (shop) => `${shop} va en camino.`,
  noVisit: 'No encuentro una cita con este número.',
  visitIs: (window) => `Su cita es el ${window}.`,
  gotIt: 'Anotado.',
  noted: 'Anotado, se lo pasé al equipo.',
  noTimes: (shop) => `No tengo horarios libres para ofrecer ahora. Alguien de ${shop} le llamará para encontrar uno.`,
  handOver: (shop, when) => `Le paso esto a una persona de ${shop}. Alguien le contestará ${when}.`,
  callback: (shop, when) => `Claro, alguien de ${shop} le llamará ${when}.`,
  complaint: (shop, when) => `Lo siento mucho. Le paso esto a una persona de ${shop}, que le contestará ${when}.`,
  detailsTaken: (shop, when) => `Gracias, es todo lo que necesitamos. Alguien de ${shop} le contestará ${when} para fijar la hora.`,
  soon: 'lo antes posible',
  whenOpen: (opening) => `cuando abra la oficina (${opening})`,
  outOfArea: (shop, place) => `Gracias por preguntar. Lamentablemente ${place} está fuera del área de servicio de ${shop}.`,
  openNow: 'Estamos abiertos ahora.',
  opensAt: (opening) => `Abrimos ${opening}.`,
  inArea: 'Sí, llegamos a esa zona.',
  wrongNumber: '¡No hay problema, disculpe la confusión!',
  notALead: 'Gracias, pero no nos interesa.',
  noLongerNeeded: (shop) => `Gracias por avisar. ${shop} está para servirle.`,
  jobSeeker: 'Gracias por su interés. Pasé su mensaje a la oficina.',
  personal: 'Gracias, ya lo pasé.',
  unknownAnswer: 'Eso no lo sé, así que alguien del negocio se lo contestará.',
  passedOn: (shop) => `Gracias, se lo pasé a ${shop}.`,
  takeYourTime: 'Sin prisa, escriba cuando pueda.',
  danger: {
    gas: 'Salga de la casa ahora, con todos, y no toque interruptores. Desde afuera llame al 911 o a la compañía de gas.',
    'carbon-monoxide': 'Salgan todos al aire libre ahora y llame al 911. No vuelvan a entrar hasta que digan que es seguro.',
    fire: 'Salgan todos ahora y llame al 911 desde afuera.',
    electrical: 'No se acerque. Si puede hacerlo sin peligro, apague el interruptor principal. Si hay humo o fuego, salga y llame al 911.',
    'flood-near-electricity':
      'No entre al agua ni toque nada eléctrico. Llame al 911 si alguien está en peligro, y a la compañía de luz para cortar la corriente. Si puede sin mojarse, cierre la llave principal del agua.',
    injury: 'Por favor llame al 911 ahora si alguien está herido.',
  },
  dangerCall: (shop) => `Estoy avisando ahora a la persona de guardia de ${shop}; le llamará.`,
  dangerNoCall: 'Ya avisé al negocio, pero por favor no nos espere.',
  reminder: (window, shop, when) =>
    `Recordatorio de ${shop}: su cita es ${when === 'today' ? 'hoy' : 'mañana'}, ${window}. Para cambiarla, escriba aquí.`,
  inviteToOffers: (shop, perMonth) =>
    `Responda JOIN para recibir ofertas y recordatorios de temporada de ${shop} por mensajes de texto automáticos, hasta ${perMonth} al mes. Aceptar no es una condición de compra. Pueden aplicar tarifas de mensajes y datos. STOP para terminar, HELP para ayuda.`,
  joinedOffers: (shop, perMonth) =>
    `Ofertas de ${shop}: queda inscrito, hasta ${perMonth} mensajes al mes. Pueden aplicar tarifas de mensajes y datos. STOP para terminar, HELP para ayuda.`,
  leftOffers: (shop) => `${shop}: no habrá más ofertas. Los mensajes sobre sus citas siguen. Responda STOP para terminar también esos.`,
  nudge: (shop, phone) =>
    `${shop}: Usted nos llamó y no pudimos contestar. Aquí estamos si todavía quiere hablar: ${phone}. STOP para no recibir más.`,
  window: (start, end) => `${dayOf(start)}, ${spanOf(start, end, halves)}`,
  opening: (start, today) => {
    const { hour, half } = hourOf(start, halves);
    return start.slice(0, 10) === today.slice(0, 10) ? `${hour} ${half}` : `${dayOf(start)}, ${hour} ${half}`;
  },
};
