// French, as written in Quebec.
import { dateOf } from './clock.ts';
import type { Phrases } from './phrases.ts';

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const months = ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const dayOf = (local: string): string => {
  const date = dateOf(local);
  return `${days[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]}`;
};
const hour = (local: string): string => {
  const [hours, minutes] = local.slice(11, 16).split(':').map(Number) as [number, number];
  return minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')}`;
};
const leads = {
  fits: 'Nous pouvons passer :',
  nearest: "Nous n'avons rien à ce moment. Le plus proche :",
  taken: "Désolé, cette plage vient d'être prise. Il nous reste :",
  others: 'Nous avons aussi :',
};

export const french: Phrases = {
  ask: {
    job: ['Comment pouvons-nous vous aider?', 'Pouvez-vous décrire le problème en quelques mots?'],
    address: ["Quelle est l'adresse, avec le code postal?", 'À quelle adresse devons-nous aller? La rue et le numéro suffisent.'],
    postcode: ['Quel est le code postal?', 'Dans quelle ville ou quel code postal est-ce?'],
    name: ['À quel nom dois-je le mettre?', 'Et votre nom, s.v.p.?'],
    when: ['Quand cela vous conviendrait-il? Un jour ou un moment de la journée suffit.', 'Quels jours vous conviennent?'],
  },
  photo: 'Merci pour la photo.',
  thanksFor: (name) => `Merci, ${name}.`,
  weAre: (shop) => `Ici ${shop}.`,
  automated: "Ici l'assistant automatisé.",
  bot: (shop) => `Oui, vous parlez à l'assistant automatisé de ${shop}. Une personne lit aussi et peut répondre.`,
  offers: (lines, why) => `${leads[why]}\n${lines.join('\n')}\nLaquelle vous convient? Répondez par le numéro.`,
  oneOffer: (window, why) => `${leads[why]} ${window}. Cela vous convient-il?`,
  whichOne: (ns) => `Laquelle : ${ns.join(' ou ')}?`,
  booked: (window, address, shop) =>
    `Votre visite avec ${shop} est réservée : ${window}${address ? `, ${address}` : ''}. Pour la changer, écrivez ici.`,
  requested: (window, shop) => `Merci! Votre demande pour ${window} est transmise à ${shop}, qui vous répondra.`,
  moved: (window) => `C'est fait, votre visite est réservée pour ${window}.`,
  cancelled: (window, shop) => `Votre visite de ${window} est annulée. Écrivez-nous si vous avez besoin de ${shop}.`,
  movedByShop: (window, shop) => `${shop} a dû déplacer votre visite : ${window}. Si cela ne convient pas, écrivez ici.`,
  cancelledByShop: (window, shop) => `${shop} a dû annuler votre visite de ${window}. Désolé! Écrivez ici pour un autre moment.`,
  onTheWay: (shop) => `${shop} est en route vers chez vous.`,
  noVisit: 'Je ne trouve pas de visite à ce numéro.',
  visitIs: (window) => `Votre visite est prévue : ${window}.`,
  gotIt: "C'est noté.",
  noted: "C'est noté pour l'équipe.",
  noTimes: (shop) => `Je n'ai aucune plage à offrir. Quelqu'un de ${shop} vous appellera pour en trouver une.`,
  handOver: (shop, when) => `Je transmets à une personne de ${shop}. Quelqu'un vous répondra ${when}.`,
  callback: (shop, when) => `Bien sûr, quelqu'un de ${shop} vous appellera ${when}.`,
  complaint: (shop, when) => `Je suis désolé. Je transmets à une personne de ${shop}, qui vous répondra ${when}.`,
  detailsTaken: (shop, when) => `Merci, c'est tout. Quelqu'un de ${shop} vous répondra ${when} pour fixer le moment.`,
  soon: 'dès que possible',
  whenOpen: (opening) => `à l'ouverture du bureau (${opening})`,
  outOfArea: (shop, place) => `Merci de votre demande. Malheureusement, ${place} est hors du secteur que ${shop} dessert.`,
  openNow: 'Nous sommes ouverts.',
  opensAt: (opening) => `Nous ouvrons ${opening}.`,
  inArea: 'Oui, nous desservons ce secteur.',
  wrongNumber: 'Pas de souci, désolé pour la confusion!',
  notALead: 'Merci, mais cela ne nous intéresse pas.',
  noLongerNeeded: (shop) => `Merci de nous avoir avertis. ${shop} reste à votre service.`,
  jobSeeker: "Merci de votre intérêt. J'ai transmis votre message au bureau.",
  personal: "Merci, j'ai transmis.",
  unknownAnswer: 'Je ne le sais pas, alors quelqu’un de l’entreprise vous répondra.',
  passedOn: (shop) => `Merci, c'est transmis à ${shop}.`,
  takeYourTime: 'Prenez votre temps.',
  danger: {
    gas: "Sortez maintenant avec tout le monde et ne touchez à aucun interrupteur. De l'extérieur, appelez le 911 ou votre compagnie de gaz.",
    'carbon-monoxide': "Sortez tous à l'air frais maintenant et appelez le 911. N'entrez pas avant qu'on vous le permette.",
    fire: "Sortez tous maintenant et appelez le 911 de l'extérieur.",
    electrical:
      "Ne vous approchez pas. Si c'est sans danger, coupez le disjoncteur. S'il y a de la fumée ou du feu, sortez et appelez le 911.",
    'flood-near-electricity':
      "N'entrez pas dans l'eau et ne touchez à rien d'électrique. Appelez le 911 si quelqu'un est en danger, et votre compagnie d'électricité.",
    injury: "Appelez le 911 maintenant si quelqu'un est blessé.",
  },
  dangerCall: (shop) => `J'avertis tout de suite la personne de garde de ${shop}; elle vous appellera.`,
  dangerNoCall: "J'ai averti l'entreprise, mais n'attendez pas après nous.",
  reminder: (window, shop, when) =>
    `Rappel de ${shop} : votre visite est ${when === 'today' ? "aujourd'hui" : 'demain'}, ${window}. Pour la changer, écrivez ici.`,
  inviteToOffers: (shop, perMonth) =>
    `Répondez JOIN pour recevoir les offres et rappels de saison de ${shop} par messages texte automatisés, jusqu'à ${perMonth} par mois. Ce n'est pas une condition d'achat. Des frais de messagerie peuvent s'appliquer. STOP pour arrêter, HELP pour de l'aide.`,
  joinedOffers: (shop, perMonth) =>
    `Offres de ${shop} : vous êtes inscrit, jusqu'à ${perMonth} messages par mois. Des frais de messagerie peuvent s'appliquer. STOP pour arrêter, HELP pour de l'aide.`,
  leftOffers: (shop) => `${shop} : plus d'offres. Les messages sur vos visites continuent. Répondez STOP pour les arrêter aussi.`,
  nudge: (shop, phone) =>
    `${shop} : vous nous avez appelés et nous vous avons manqué. Nous sommes là si vous voulez encore parler : ${phone}. STOP pour ne plus en recevoir.`,
  window: (start, end) => `${dayOf(start)}, ${hour(start)} à ${hour(end)}`,
  opening: (start, today) => (start.slice(0, 10) === today.slice(0, 10) ? hour(start) : `${dayOf(start)}, ${hour(start)}`),
};
