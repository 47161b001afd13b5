// What cleaning companies are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const cleaning: TradePack = {
  trade: 'cleaning',
  services: [
    {
      id: 'vacation-rental',
      name: 'Vacation rental turnover',
      nameEs: 'Limpieza de alquiler vacacional',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      airbnb, air bnb, vrbo, vacation rental, turnover, turnover clean, short term rental, guests checking out, between guests,
      renta vacacional, alquiler vacacional
    `),
    },
    {
      id: 'post-construction',
      name: 'After construction',
      nameEs: 'Limpieza después de obra',
      minutes: 240,
      skills: [],
      urgency: 'soon',
      words: terms(`
      reno,
      post construction, construction, remodel, renovation, after remodel, construction dust, dust everywhere, contractors finished,
      drywall dust, new build, after construction, despues de obra, construccion, remodelacion, polvo obra
    `),
    },
    {
      id: 'move-out',
      name: 'Move-in or move-out',
      nameEs: 'Limpieza por mudanza',
      minutes: 240,
      skills: [],
      urgency: 'soon',
      words: terms(`
      move out, move out clean, move out cleaning, move in clean, move in cleaning, moveout, move in, moving out, moving in, moved out, empty apartment, empty house, end of lease, lease end,
      deposit back, get deposit, tenant left, tenant moved out, vacant, mudanza, me mudo, nos mudamos, mudarme, casa vacia,
      apartamento vacio, mudando
    `),
    },
    {
      id: 'carpet',
      name: 'Carpet or rugs',
      nameEs: 'Alfombras',
      minutes: 120,
      skills: ['carpet'],
      urgency: 'flexible',
      words: terms(`
      carpet, carpets, carpet cleaning, carpet stain, carpet stains, rug, rugs, shampoo carpet, steam clean, pet stains, area rug,
      pet odor, stain, stains, alfombra, alfombras, tapete, tapetes, manchas
    `),
    },
    {
      id: 'upholstery',
      name: 'Upholstery',
      nameEs: 'Tapicería',
      minutes: 90,
      skills: ['carpet'],
      urgency: 'flexible',
      words: terms(`
      upholstery, couch, sofa, sectional, mattress, mattress cleaning, couch cleaning, chairs cleaned, recliner, tapiceria, sillon,
      sillones, muebles, colchon
    `),
    },
    {
      id: 'windows',
      name: 'Windows',
      nameEs: 'Ventanas',
      minutes: 120,
      skills: ['windows'],
      urgency: 'flexible',
      words: terms(`
      window, windows, window cleaning, window washing, glass, screens, windows inside and out, ventana, ventanas, limpiar ventanas,
      vidrios
    `),
    },
    {
      id: 'pressure-washing',
      name: 'Pressure washing',
      nameEs: 'Lavado a presión',
      minutes: 120,
      skills: ['pressure'],
      urgency: 'flexible',
      words: terms(`
      pressure wash, pressure washing, power wash, power washing, powerwash, wash driveway, wash siding, soft wash, gutters cleaned,
      lavado presion, lavar a presion, hidrolavado
    `),
    },
    {
      id: 'hoarding',
      name: 'Heavy cleanup',
      nameEs: 'Limpieza pesada',
      minutes: 240,
      skills: [],
      urgency: 'soon',
      words: terms(`
      hoarding, hoarder, hoarder house, trash out, junk, biohazard, estate cleanout, clean out house, cleanout, filthy, feces,
      crime scene, mold, smoke damage, water damage, acumulador, mucha basura
    `),
    },
    {
      id: 'laundry',
      name: 'Laundry or dishes',
      nameEs: 'Lavandería',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      laundry, ironing, dishes, fold clothes, organize, organizing, closet, lavar ropa, planchar, organizar, lavanderia
    `),
    },
    {
      id: 'event',
      name: 'Before or after an event',
      nameEs: 'Limpieza de evento',
      minutes: 180,
      skills: [],
      urgency: 'soon',
      words: terms(`
      party, event, after party, before party, wedding, guests coming, company coming, holiday cleaning, fiesta, evento, boda
    `),
    },
    {
      id: 'office',
      name: 'Office or commercial',
      nameEs: 'Oficinas y comercios',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      office cleaning twice week, office cleaning weekly, office cleaning week,
      office, offices, office cleaning, commercial, commercial cleaning, janitorial, church, warehouse, gym, daycare, restaurant,
      medical office, salon, clinic, oficina, oficinas, comercial, iglesia,
      restaurante, bodega
    `),
    },
    {
      id: 'regular',
      name: 'Regular cleaning',
      nameEs: 'Limpieza regular',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      clean every,
      weekly, biweekly, bi weekly, every other week, every two weeks, every week, once a week, twice a week, twice a month, monthly,
      monthly cleaning, regular cleaning, recurring, recurring cleaning, maid, maid service, maids, housekeeper, housekeeping,
      cleaning lady, house cleaner, weekly cleaning, semanal, cada semana, cada dos semanas, cada quince dias, quincenal,
      una vez por semana, mensual, cada mes, mucama, limpieza regular, muchacha, senora limpieza
    `),
    },
    {
      id: 'deep-clean',
      name: 'Deep cleaning',
      nameEs: 'Limpieza profunda',
      minutes: 240,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      deep clean, deep cleaning, spring cleaning, top to bottom, thorough clean, been a while, detailed clean, baseboards, inside oven,
      oven cleaning, fridge cleaning, inside fridge, tile and grout, grout, limpieza profunda, limpieza a fondo, limpiar a fondo
    `),
    },
    {
      id: 'one-time',
      name: 'House cleaning',
      nameEs: 'Limpieza de casa',
      minutes: 150,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      mess, messy,
      house cleaning, clean house, clean my house, house cleaned, home cleaning, clean apartment, clean apt, clean condo, cleaning,
      clean, cleaned, one time clean, one time cleaning, cleaning service, cleaner, cleaners, bathrooms cleaned, kitchen cleaned, mop,
      vacuum, dusting, bedroom, bedrooms, bathrooms, limpieza, limpiar, limpieza casa, limpiar casa, limpien, aseo, limpiadora,
      limpieza de apartamento
    `),
    },
  ],
  questions: [
    { id: 'empty', about: ['move-out'], en: 'Will the place be empty by then?', es: '¿El lugar ya va a estar vacío?' },
    {
      id: 'size',
      about: ['deep-clean', 'one-time', 'regular'],
      en: 'How many bedrooms and bathrooms is it?',
      es: '¿Cuántas recámaras y baños son?',
    },
    {
      id: 'rental-size',
      about: ['vacation-rental'],
      en: 'How many bedrooms does the rental have?',
      es: '¿Cuántas recámaras tiene la propiedad?',
    },
    {
      id: 'dust-size',
      about: ['post-construction'],
      en: 'About how many square feet is it?',
      es: '¿De cuántos pies cuadrados es, más o menos?',
    },
    { id: 'carpet-rooms', about: ['carpet'], en: 'How many rooms have carpet?', es: '¿Cuántos cuartos tienen alfombra?' },
    { id: 'window-count', about: ['windows'], en: 'About how many windows are there?', es: '¿Cuántas ventanas son, más o menos?' },
    { id: 'office-size', about: ['office'], en: 'About how many square feet is the space?', es: '¿De cuántos pies cuadrados es el lugar?' },
    { id: 'piece-count', about: ['upholstery'], en: 'Which pieces would you like cleaned?', es: '¿Qué muebles quiere limpiar?' },
    {
      id: 'wash-what',
      about: ['pressure-washing'],
      en: 'What should be washed: the house, the driveway or both?',
      es: '¿Qué se va a lavar: la casa, la entrada o las dos?',
    },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(by (mon|tues|wednes|thurs|fri|satur|sun)day|before (we|i|our|my|the) \\w+|moving (out|in) (this|on|by|tomorrow)|guests (are )?(coming|arriving|arrive)|para el (lunes|martes|miercoles|jueves|viernes|sabado|domingo))\\b',
      urgency: 'soon',
    },
  ],
};
