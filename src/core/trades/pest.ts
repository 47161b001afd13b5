// What pest control shops are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const pest: TradePack = {
  trade: 'pest',
  services: [
    {
      id: 'bed-bugs',
      name: 'Bed bugs',
      nameEs: 'Chinches',
      minutes: 120,
      skills: ['bed-bugs'],
      urgency: 'urgent',
      words: terms(`
      bit in bed, bite in bed, biting in bed, bitten in bed,
      bed bug, bed bugs, bedbug, bedbugs, bugs in bed, bites in bed, mattress bugs, bugs in mattress, chinche, chinches, chinches cama
    `),
    },
    {
      id: 'termites',
      name: 'Termites',
      nameEs: 'Termitas',
      minutes: 90,
      skills: ['termites'],
      urgency: 'soon',
      words: terms(`
      termite, termites, swarmers, mud tubes, mud tunnels, wood damage, sawdust, wood dust, frass, tenting, wdo, wdir,
      termite inspection, termite bond, carpenter bees, powderpost, wood eating, termita, termitas, polilla, comejen, palomilla madera
    `),
    },
    {
      id: 'roaches',
      name: 'Roaches',
      nameEs: 'Cucarachas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      roach, roaches, cockroach, cockroaches, german roaches, palmetto bug, palmetto bugs, water bugs, waterbugs, cucaracha,
      cucarachas
    `),
    },
    {
      id: 'ants',
      name: 'Ants',
      nameEs: 'Hormigas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      ant, ants, carpenter ants, fire ants, sugar ants, ant hill, ant mound, anthill, hormiga, hormigas, hormiguero
    `),
    },
    {
      id: 'wasps',
      name: 'Wasps or bees',
      nameEs: 'Avispas o abejas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      wasp, wasps, hornet, hornets, yellow jacket, yellow jackets, yellowjackets, wasp nest, hornet nest, bee, bees, bee hive, beehive,
      bee swarm, bees swarming, hive, honey bees, nest by door, stinging insects, mud daubers, dirt daubers, avispa, avispas, panal,
      abeja, abejas, avispon, avispero, enjambre, nido avispas
    `),
    },
    {
      id: 'wildlife',
      name: 'Wildlife',
      nameEs: 'Animales silvestres',
      minutes: 90,
      skills: ['wildlife'],
      urgency: 'soon',
      words: terms(`
      digging,
      raccoon, raccoons, racoon, coon, squirrel, squirrels, bat, bats, possum, opossum, skunk, skunks, groundhog, armadillo, snake,
      snakes, bird, birds, pigeon, pigeons, birds in vent, bird nest, critter, critters, animal, animals, wildlife, scratching,
      scratching in attic, scratching in wall, noises in attic, noise in attic, noise in ceiling, something in attic,
      something in walls, something living under, something living in, running around attic, running around ceiling, dead animal,
      something died, gopher, gophers, mole, moles, vole, coyote, fox, trapping, animal trap, squirrels in attic, mapache, mapaches,
      ardilla, ardillas, murcielago, murcielagos, zarigueya, tlacuache, zorrillo, vibora, viboras, serpiente, culebra, paloma, palomas,
      pajaros, animal muerto, ruidos atico, ruido techo, algo en atico, algo en pared, animales, topo, topos, tuza, tuzas
    `),
    },
    {
      id: 'rodents',
      name: 'Mice or rats',
      nameEs: 'Ratones o ratas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      mouse, mice, rat, rats, rodent, rodents, droppings, mouse droppings, mice in attic, rats in attic, vermin, gnawing, gnawed,
      chewed, chewing, mouse trap, raton, ratones, rata, ratas, roedor, roedores, excremento raton, popo raton
    `),
    },
    {
      id: 'fleas',
      name: 'Fleas or ticks',
      nameEs: 'Pulgas o garrapatas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      flea, fleas, tick, ticks, flea bites, pulga, pulgas, garrapata, garrapatas
    `),
    },
    {
      id: 'mosquitoes',
      name: 'Mosquitoes',
      nameEs: 'Mosquitos',
      minutes: 45,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      bit in yard, bitten in yard, bites in yard, bit outside,
      mosquito, mosquitos, mosquitoes, skeeters, mosquito treatment, mosquito spray, gnats, no see ums, zancudo, zancudos, moscos,
      mosco, jejenes
    `),
    },
    {
      id: 'spiders',
      name: 'Spiders or scorpions',
      nameEs: 'Arañas o alacranes',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      spider, spiders, black widow, black widows, brown recluse, scorpion, scorpions, tarantula, spider webs, centipede, centipedes,
      arana, aranas, alacran, alacranes, escorpion, escorpiones, viuda negra, tarantula, ciempies
    `),
    },
    {
      id: 'inspection',
      name: 'Inspection',
      nameEs: 'Inspección',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      pest inspection, inspection, inspection for closing, inspection letter, clearance letter, home inspection, inspeccion,
      inspeccion plagas
    `),
    },
    {
      id: 'general-pest',
      name: 'General pest control',
      nameEs: 'Control de plagas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      fumigue, fumiguen,
      pest, pests, pest control, bug, bugs, insect, insects, quarterly, quarterly spray, quarterly service, monthly service,
      monthly spray, spray, spray for bugs, spraying, fumigate, fumigation, exterminator, exterminate, extermination, infestation,
      infested, silverfish, earwigs, crickets, moth, moths, flies, fly, fruit flies, beetles, stink bugs, stinkbugs, ladybugs,
      millipedes, pill bugs, weevils, pantry moths, bites, bitten, larvae, maggots, preventive treatment, pest plan, retreat, plaga,
      plagas, bicho, bichos, insecto, insectos, fumigar, fumigacion, fumigador, control plagas, moscas, grillos, gusanos, exterminador,
      animalitos, gorgojos, picaduras
    `),
    },
  ],
  questions: [
    {
      id: 'roach-where',
      about: ['roaches'],
      en: 'Do you see them in the daytime too, or only at night?',
      es: '¿Las ve también de día o solo de noche?',
    },
    {
      id: 'wasps-nest',
      about: ['wasps'],
      en: 'Is it low enough to reach, or up high?',
      es: '¿Está a una altura que se alcanza o está muy alto?',
    },
    {
      id: 'rodent-since',
      about: ['rodents'],
      en: 'About how long have you noticed them?',
      es: '¿Desde hace cuánto los ha notado?',
    },
    {
      id: 'wildlife-seen',
      about: ['wildlife'],
      en: 'Have you seen the animal, or only heard it?',
      es: '¿Ha visto al animal o solo lo ha oído?',
    },
    { id: 'bedbug-rooms', about: ['bed-bugs'], en: 'How many rooms is it in?', es: '¿En cuántos cuartos hay?' },
    {
      id: 'termite-seen',
      about: ['termites'],
      en: 'What have you seen: wings, mud tubes or damaged wood?',
      es: '¿Qué ha visto: alas, túneles de tierra o madera dañada?',
    },
    {
      id: 'ants-inside',
      about: ['ants', 'spiders'],
      en: 'Is it inside the house, outside or both?',
      es: '¿Es adentro de la casa, afuera o los dos?',
    },
    { id: 'fleas-animals', about: ['fleas'], en: 'Do you have a dog or a cat?', es: '¿Tiene perro o gato?' },
    { id: 'yard-size', about: ['mosquitoes'], en: 'About how big is the yard?', es: '¿De qué tamaño es el patio, más o menos?' },
    {
      id: 'seen-what',
      about: ['general-pest'],
      en: 'What have you seen, and where in the house?',
      es: '¿Qué ha visto y en qué parte de la casa?',
    },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(bed ?bugs?|chinches|allerg\\w+|stung|stings|swarm(ing|ed)?|attack(ed|ing)?|rabid|bit(ten)? (me|my|by)|in the (baby|kid|child)\\w* room|snake in (the|my|our)|bat in (the|my|our) (house|bedroom|room|living)|alergic[oa]|enjambre|me pico|pico a|(raccoon|squirrel|skunk|possum|bat|snake|rat) (is )?(loose )?inside)\\b',
      urgency: 'urgent',
    },
    { pattern: '\\b(quarterly|monthly service|annual|preventive|preventivo|trimestral)\\b', urgency: 'flexible' },
  ],
};
