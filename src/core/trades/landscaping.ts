// What lawn, garden and tree crews are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const landscaping: TradePack = {
  trade: 'landscaping',
  services: [
    {
      id: 'snow',
      name: 'Snow removal',
      nameEs: 'Retiro de nieve',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      snow, snow removal, plow, plowing, snow plow, shovel, shoveling, ice melt, salting, deicing, nieve, quitar nieve, retiro nieve
    `),
    },
    {
      id: 'stump',
      name: 'Stump grinding',
      nameEs: 'Retiro de tocones',
      minutes: 90,
      skills: ['tree'],
      urgency: 'flexible',
      words: terms(`
      stump, stumps, stump grinding, grind stump, stump removal, tocon, tocones, quitar tocon, tronco
    `),
    },
    {
      id: 'tree-removal',
      name: 'Tree removal',
      nameEs: 'Tala de árboles',
      minutes: 180,
      skills: ['tree'],
      urgency: 'soon',
      words: terms(`
      dead pine, dead oak, dead maple, dead palm, cut down, pine cut down,
      tree on fence, tree on house, tree on roof, tree on car, tree removal, remove tree, tree removed, tree down, tree fell, fallen tree, tree fell on, tree came down, dead tree,
      cut down tree, tree cut down, take down tree, tree leaning, tree taken down, trees removed, tree uprooted, pine removed,
      palm removed, branch fell, limb fell, storm tree, tumbar arbol, tumbar arboles, quitar arbol, cortar arbol, cortar arboles,
      arbol caido, se cayo arbol, cayo arbol, arbol muerto, arbol seco, talar, tala arbol
    `),
    },
    {
      id: 'tree-trimming',
      name: 'Tree trimming',
      nameEs: 'Poda de árboles',
      minutes: 120,
      skills: ['tree'],
      urgency: 'flexible',
      words: terms(`
      pine, oak, maple,
      tree trimming, trim tree, trim trees, tree trimmed, trees trimmed, tree, trees, limb, limbs, branch, branches, hanging limb,
      limb over roof, prune, pruning, tree pruning, arborist, palm trimming, palm trees, palms, crown, tree work, tree service,
      podar arbol, podar arboles, poda, podar, ramas, rama, arbol, arboles, palma, palmas, palmeras, cortar ramas
    `),
    },
    {
      id: 'sprinklers',
      name: 'Sprinklers',
      nameEs: 'Riego',
      minutes: 90,
      skills: ['irrigation'],
      urgency: 'soon',
      words: terms(`
      sprinkler, sprinklers, sprinkler head, irrigation, drip line, drip system, irrigation leak, sprinkler system, blowout,
      sprinkler blowout, winterize, backflow, irrigation valve, valve box, zone no work, zones, rain bird, rainbird,
      irrigation controller, sprinkler timer, aspersor, aspersores, riego, sistema riego, regadores, rociador, rociadores
    `),
    },
    {
      id: 'drainage',
      name: 'Drainage',
      nameEs: 'Drenaje',
      minutes: 180,
      skills: [],
      urgency: 'soon',
      words: terms(`
      mud, muddy,
      drainage, french drain, yard floods, yard flooding, standing water, standing water yard, water pooling, yard drain, soggy,
      swampy yard, grading, regrade, erosion, dry creek, water runs toward house, drenaje, dren, encharca, se encharca,
      se inunda patio, patio inundado, agua estancada, nivelar
    `),
    },
    {
      id: 'hardscape',
      name: 'Patio, pavers or walls',
      nameEs: 'Patios y muros',
      minutes: 120,
      skills: ['hardscape'],
      urgency: 'flexible',
      words: terms(`
      paver, pavers, patio, patio pavers, hardscape, retaining wall, walkway, stone wall, flagstone, fire pit, stepping stones,
      concrete patio, block wall, driveway, outdoor kitchen, gravel, rock, river rock, pergola, decomposed granite, boulders, adoquin,
      adoquines, muro contencion, muro, piedra, piedras, camino, concreto, grava, patio de piedra
    `),
    },
    {
      id: 'mulch',
      name: 'Mulch or soil',
      nameEs: 'Mantillo o tierra',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      mulch, mulching, yards of mulch, bark, topsoil, top soil, compost, pine straw, wood chips, dirt delivered, mantillo, corteza,
      tierra, composta, abono
    `),
    },
    {
      id: 'planting',
      name: 'Planting or sod',
      nameEs: 'Siembra o pasto nuevo',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      sod, lay sod, new sod, plant, plants, planting, flowers, shrubs, bushes planted, garden bed, flower bed, flower beds,
      landscaping, landscape, landscape design, design, new lawn, plant trees, plant tree, raised beds, artificial turf, turf,
      install sod, hydroseed, sembrar, plantar, plantas, flores, pasto nuevo, poner pasto, pasto artificial, pasto sintetico, diseno,
      jardin nuevo, arbustos, zacate nuevo, poner zacate, cesped artificial
    `),
    },
    {
      id: 'hedges',
      name: 'Hedges or bushes',
      nameEs: 'Setos',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      hedge, hedges, bush, bushes, hedge trimming, trim bushes, trim hedges, bushes trimmed, shrub trimming, trim shrubs,
      overgrown bushes, seto, setos, cortar arbustos, podar arbustos, podar setos, matas
    `),
    },
    {
      id: 'cleanup',
      name: 'Yard cleanup',
      nameEs: 'Limpieza de jardín',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      cleanup, clean up, leaf cleanup, leaf removal, leaves, yard cleanup, fall cleanup, spring cleanup, overgrown, overgrown yard,
      brush, brush clearing, clear lot, lot clearing, haul, debris, haul away brush, yard waste, weed whack, storm cleanup, rake,
      raking, gutter leaves, brush removal, bush hog, land clearing, limpiar patio, limpieza patio, limpiar jardin, limpieza jardin,
      limpiar yarda, limpieza yarda, hojas, recoger hojas, desyerbar, maleza, limpiar terreno
    `),
    },
    {
      id: 'lawn-care',
      name: 'Lawn care',
      nameEs: 'Cuidado del césped',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      lawn care, lawn treatment, fertilize, fertilizer, fertilizing, weeds, weed control, weed, lawn full of weeds, aerate, aeration,
      overseed, overseeding, seeding, brown spots, grass dying, grass dead, dead grass, lawn dying, grubs, crabgrass, dandelions,
      dethatch, lawn disease, moss, pre emergent, weeding, fertilizar, hierba mala, mala hierba, malas hierbas, pasto seco,
      pasto amarillo, zacate seco, zacate amarillo, fertilizante, hierbas
    `),
    },
    {
      id: 'lighting',
      name: 'Landscape lighting',
      nameEs: 'Luces de jardín',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      landscape lighting, landscape lights, path lights, outdoor lights, christmas lights, holiday lights, luces jardin, luces patio,
      luces navidad
    `),
    },
    {
      id: 'mowing',
      name: 'Mowing',
      nameEs: 'Corte de pasto',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      mow, mowing, mowed, mower, grass, grass cut, cut grass, cut my grass, lawn, lawn mowing, lawn service, lawn cut, weekly mowing,
      yard cut, cut my yard, yard mowed, edging, edged, lawn maintenance, yard maintenance, yard work, yardwork, yard service,
      weed eat, tall grass, gardener, yard, cortar pasto, cortar zacate, cortar cesped, corte pasto, pasto, zacate, cesped, grama,
      cortar grama, cortar yarda, yarda, jardinero, jardineria, mantenimiento jardin, podar pasto, jardin
    `),
    },
  ],
  questions: [
    {
      id: 'tree-size',
      about: ['tree-removal', 'tree-trimming'],
      en: 'About how tall is the tree?',
      es: '¿Qué tan alto es el árbol, más o menos?',
    },
    { id: 'stump-count', about: ['stump'], en: 'How many stumps are there?', es: '¿Cuántos tocones son?' },
    { id: 'mow-size', about: ['mowing'], en: 'Is it the front, the back or both?', es: '¿Es el frente, la parte de atrás o las dos?' },
    {
      id: 'sprinkler-main',
      about: ['sprinklers'],
      en: 'Does the rest of the system still work?',
      es: '¿El resto del sistema de riego funciona?',
    },
    { id: 'drain-house', about: ['drainage'], en: 'Does the water reach the house?', es: '¿El agua llega hasta la casa?' },
    { id: 'clean-haul', about: ['cleanup'], en: 'Should we haul everything away too?', es: '¿También nos llevamos todo lo que se corte?' },
    {
      id: 'area-size',
      about: ['mulch', 'planting', 'hardscape'],
      en: 'About how big is the area?',
      es: '¿De qué tamaño es el área, más o menos?',
    },
    {
      id: 'snow-often',
      about: ['snow'],
      en: 'Is that for one visit or the whole season?',
      es: '¿Es por una sola vez o por toda la temporada?',
    },
    { id: 'hedge-size', about: ['hedges'], en: 'About how tall are they?', es: '¿Qué tan altos son, más o menos?' },
    { id: 'lawn-size', about: ['lawn-care'], en: 'About how big is the lawn?', es: '¿De qué tamaño es el pasto, más o menos?' },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(tree (fell|came down|crashed)? ?(on|onto|through) (the|my|our) (house|roof|car)|(on|touching) (the )?power ?lines?|arbol (cayo|se cayo) (sobre|en) (la casa|el techo))\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b(tree (fell|down|came down|is down)|(fell|fallen) (on|across)|block(ing|ed) (the|my|our) (driveway|road|street)|about to fall|going to fall|arbol caido|se cayo un arbol|cayo un arbol)\\b',
      urgency: 'urgent',
    },
    {
      pattern: '\\b(hang(s|ing) over|shooting water|water (is )?(spraying|shooting)|broken sprinkler|wont (shut|turn) off)\\b',
      urgency: 'soon',
    },
  ],
};
