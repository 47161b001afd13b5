// What appliance repairers are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const appliance: TradePack = {
  trade: 'appliance',
  services: [
    {
      id: 'ice-maker',
      name: 'Ice maker',
      nameEs: 'Máquina de hielo',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      ice maker, icemaker, ice machine, no ice, ice dispenser, water dispenser, no making ice, maquina hielo, hielera, no hace hielo,
      fabrica hielo
    `),
    },
    {
      id: 'freezer',
      name: 'Freezer',
      nameEs: 'Congelador',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      freezer, deep freezer, chest freezer, freezer no cold, freezer thawing, thawing, deep freeze, congelador, congeladora,
      descongela
    `),
    },
    {
      id: 'wine-cooler',
      name: 'Wine or beverage cooler',
      nameEs: 'Enfriador de vinos',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      wine cooler, wine fridge, beverage cooler, beer fridge, kegerator, enfriador vino, cava
    `),
    },
    {
      id: 'refrigerator',
      name: 'Refrigerator',
      nameEs: 'Refrigerador',
      minutes: 90,
      skills: ['sealed-system'],
      urgency: 'urgent',
      words: terms(`
      ice box, icebox, fridge, frig, refrigerator, refrigerators, refridgerator, fridge no cold, fridge no cool, fridge warm, fridge leaking,
      fridge noise, no staying cold, food spoiling, food going bad, subzero, sub zero, refri, refrigerador, refrigeradora, nevera,
      heladera, hielera no enfria, no enfria, refrigerador no enfria
    `),
    },
    {
      id: 'dishwasher',
      name: 'Dishwasher',
      nameEs: 'Lavavajillas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      dishwasher, dish washer, dishwashers, dishes no clean, dishwasher no drain, dishwasher leaking, lavavajillas, lavaplatos,
      lavatrastes, lava platos, lava trastes, maquina de platos
    `),
    },
    {
      id: 'dryer',
      name: 'Dryer',
      nameEs: 'Secadora',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      dryer, drier, dryers, dryer no heat, dryer no spin, dryer no turn on, dryer squeaking, dryer no dry, clothes no dry, dryer vent,
      dryer belt, no drying, secadora, secadoras, no seca, no seca ropa
    `),
    },
    {
      id: 'washer',
      name: 'Washer',
      nameEs: 'Lavadora',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      w d no draining, w d leaking,
      washer, washing machine, clothes washer, washers, washer no drain, washer no spin, washer leaking, no spin,
      clothes washing machine, front loader, top loader, washer shaking, wash machine, laundry machine, stackable, stack unit,
      laundry center, lavadora, lavadoras, lavadora no exprime, no exprime, lavadora no centrifuga, no centrifuga, lavarropas
    `),
    },
    {
      id: 'microwave',
      name: 'Microwave',
      nameEs: 'Microondas',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      microwave, microwaves, micro wave, over the range microwave, microondas
    `),
    },
    {
      id: 'hood',
      name: 'Range hood',
      nameEs: 'Campana',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      range hood, hood, vent hood, hood fan, downdraft, campana, extractor
    `),
    },
    {
      id: 'oven',
      name: 'Oven, stove or cooktop',
      nameEs: 'Estufa u horno',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      oven, ovens, stove, stoves, range, cooktop, cook top, burner, burners, oven no heat, broiler, stovetop, stove top, igniter,
      gas range, gas stove, bake element, heating element, wolf range, estufa, estufas, horno, quemador, quemadores, parrilla,
      hornilla, hornillas
    `),
    },
    {
      id: 'disposal',
      name: 'Garbage disposal',
      nameEs: 'Triturador',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      garbage disposal, disposal, disposer, triturador, trituradora
    `),
    },
    {
      id: 'install',
      name: 'Appliance installation',
      nameEs: 'Instalación',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      install washer, install dryer, install dishwasher, install fridge, install stove, install microwave, hook up washer,
      hook up dryer, hook up dishwasher, hook up stove, appliance install, new dishwasher, new washer, new dryer, instalar lavadora,
      instalar secadora, instalar estufa, instalar lavavajillas, instalar microondas, conectar lavadora, conectar secadora,
      conectar estufa, gas to electric
    `),
    },
  ],
  questions: [
    { id: 'fridge-freezer', about: ['refrigerator'], en: 'Is the freezer part still cold?', es: '¿El congelador todavía enfría?' },
    { id: 'age', about: ['washer', 'dryer', 'dishwasher', 'freezer'], en: 'About how old is it?', es: '¿Cuántos años tiene, más o menos?' },
    { id: 'age-oven', about: ['oven'], en: 'About how old is it?', es: '¿Cuántos años tiene, más o menos?' },
    { id: 'age-ice', about: ['ice-maker', 'wine-cooler'], en: 'About how old is it?', es: '¿Cuántos años tiene, más o menos?' },
    { id: 'micro-built', about: ['microwave'], en: 'Is it built in or on the counter?', es: '¿Es empotrado o está sobre la mesa?' },
    { id: 'install-same', about: ['install'], en: 'Are the hookups for it already there?', es: '¿Ya están las conexiones?' },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(smells?|smelly|smelling|stinks?|odor|reeks?|huele|olor)( \\w+){0,3} gas\\b|\\bgas (leak|smell|odor)\\b|\\bfuga de gas\\b',
      urgency: 'emergency',
    },
    {
      pattern: '\\b(flood(ing|ed)|water everywhere|on fire|smok(ing|e)|inunda(ndo)?|agua por todos lados|echa humo|spark(s|ing))\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b((fridge|refrigerator|freezer|frig)( is| has)* (not|isnt|wont|stopped|quit|died|dead|warm|out)|food (is )?(spoiling|going bad|thawing|melting)|thawing|insulin|breast ?milk|comida se (esta )?(echando|descompon)\\w*|(refri|refrigerador|nevera|congelador) no (enfria|sirve|prende|funciona))\\b',
      urgency: 'urgent',
    },
  ],
};
