// What roofers are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const roofing: TradePack = {
  trade: 'roofing',
  services: [
    {
      id: 'ice-dam',
      name: 'Ice dam',
      nameEs: 'Dique de hielo',
      minutes: 120,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      ice dam, ice dams, ice damming, ice on roof, icicles, snow on roof, roof snow, hielo techo, nieve techo
    `),
    },
    {
      id: 'skylight',
      name: 'Skylight',
      nameEs: 'Tragaluz',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      skylight, skylights, sky light, sun tunnel, tragaluz, claraboya, domo
    `),
    },
    {
      id: 'flashing',
      name: 'Flashing or chimney',
      nameEs: 'Tapajuntas o chimenea',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      flashing, chimney flashing, chimney, chimney leak, chimney cap, counter flashing, flashings, chimenea, tapajuntas,
      lamina de chimenea
    `),
    },
    {
      id: 'gutters',
      name: 'Gutters',
      nameEs: 'Canaletas',
      minutes: 120,
      skills: ['gutters'],
      urgency: 'flexible',
      words: terms(`
      gutter, gutters, downspout, downspouts, gutter guards, clean gutters, gutter cleaning, leaf guard, eavestrough, canaleta,
      canaletas, canalon, canalones, bajante
    `),
    },
    {
      id: 'soffit',
      name: 'Soffit, fascia or siding',
      nameEs: 'Alero o revestimiento',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      soffit, fascia, siding, drip edge, eaves, eave, rotted wood, rotten wood, alero, aleros, fascias, revestimiento
    `),
    },
    {
      id: 'flat-roof',
      name: 'Flat roof',
      nameEs: 'Techo plano',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      flat roof, flat roofs, tpo, epdm, rubber roof, ponding, membrane, torch down, modified bitumen, commercial roof, roof coating,
      recoat, pooling on roof, low slope, techo plano, azotea, impermeabilizar, impermeabilizante, impermeabilizacion
    `),
    },
    {
      id: 'storm-damage',
      name: 'Storm damage',
      nameEs: 'Daño por tormenta',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      storm damage, hail, hail damage, wind damage, wind, storm, hurricane, tornado, tree on roof, tree fell roof, tree fell on roof,
      branch through roof, limb on roof, limb fell, insurance claim, insurance, adjuster, tarp, roof tarp, tarped, granizo, tormenta,
      dano viento, dano granizo, huracan, se dano techo viento, viento, arbol cayo techo, lona, aseguranza
    `),
    },
    {
      id: 'shingles',
      name: 'Missing shingles',
      nameEs: 'Tejas faltantes',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      shingle, shingles, missing shingles, shingles blew off, shingles fell, shingles loose, shingles in yard, loose shingles,
      shingles missing, curling shingles, blew off roof, roof tile, roof tiles, tiles slipped, broken tiles, tile roof, tiles broken,
      cracked tiles, ridge cap, roof vent, vent boot, pipe boot, turbine, teja, tejas, tejas rotas, faltan tejas, se cayeron tejas,
      teja rota
    `),
    },
    {
      id: 'replacement',
      name: 'New roof',
      nameEs: 'Techo nuevo',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      new roof, roof replacement, whole roof, replace roof, reroof, re roof, roof replaced, entire roof, tear off, redo roof,
      metal roof, old roof, roof estimate, roof quote, roof bid, estimate on roof, quote for roof, techo nuevo, cambiar techo,
      reemplazar techo, cambio techo, poner techo, techo de metal, cotizacion techo, presupuesto techo
    `),
    },
    {
      id: 'inspection',
      name: 'Roof inspection',
      nameEs: 'Inspección de techo',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      inspection, insurance inspection, roof inspection, inspect, inspected, roof check, check roof, look at roof, buying house, selling house, home sale,
      roof cert, roof certification, how much life, inspeccion, inspeccion techo, revisar techo, revision techo
    `),
    },
    {
      id: 'leak',
      name: 'Roof leak',
      nameEs: 'Gotera',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      leak, leaking, leaks, leaky, roof leak, roof leaking, water ceiling, ceiling leaking, ceiling dripping, drip, dripping,
      water stain, ceiling stain, wet ceiling, spot ceiling, water spot, water coming in, water coming through, water in attic,
      wet attic, rain coming in, ceiling wet, ceiling bubbling, ceiling caving, ceiling fell, ceiling collapsed, gotera, goteras,
      gotea, goteando, se mete agua, entra agua, filtracion, techo gotea, agua techo, se filtra, fuga, fuga techo, mancha techo,
      humedad techo, se llueve
    `),
    },
    {
      id: 'repair',
      name: 'Roof repair',
      nameEs: 'Reparación de techo',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      roof repair, roof, roofing, fix roof, patch roof, hole in roof, hole roof, sagging roof, roof sagging, animal in roof,
      roof nails, techo, tejado, reparar techo, arreglar techo, hoyo techo
    `),
    },
  ],
  questions: [
    {
      id: 'leak-inside',
      about: ['leak'],
      en: 'Is water coming in now, or only while it rains?',
      es: '¿Está entrando agua ahora o solo cuando llueve?',
    },
    {
      id: 'stories',
      about: ['shingles', 'repair', 'flashing', 'skylight'],
      en: 'Is the house one story or two?',
      es: '¿La casa es de un piso o de dos?',
    },
    { id: 'damage-tarp', about: ['storm-damage'], en: 'Is water getting inside?', es: '¿Está entrando agua a la casa?' },
    {
      id: 'roof-kind',
      about: ['replacement'],
      en: 'What is on the roof now: shingles, tile, metal or flat?',
      es: '¿De qué es el techo ahora: teja asfáltica, barro, lámina o plano?',
    },
    { id: 'gutter-what', about: ['gutters'], en: 'Is the house one story or two?', es: '¿La casa es de un piso o de dos?' },
    { id: 'flat-inside', about: ['flat-roof'], en: 'Is any water getting inside?', es: '¿Está entrando agua?' },
    { id: 'inspection-why', about: ['inspection'], en: 'About how old is the roof?', es: '¿Cuántos años tiene más o menos el techo?' },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(flood(ing|ed)|water (is )?(pouring|gushing)|pouring in|(ceiling|roof) (is |has |just |about to |going to )*(collaps\\w+|caved?|caving|coming down|fell|fall)|(tree|limb|branch)( \\w+){0,2} (on|onto|through) (the|my|our) (roof|house)|hole in (the|my|our) roof|inunda(ndo)?|se cayo el techo|cayo un arbol)\\b',
      urgency: 'emergency',
    },
    {
      pattern: '\\b(leak(ing|s)?|water (is )?coming (in|through)|dripping|wet ceiling|gotera|gotea(ndo)?|entra agua|se mete el? ?agua)\\b',
      urgency: 'urgent',
    },
  ],
};
