// What plumbers are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const plumbing: TradePack = {
  trade: 'plumbing',
  services: [
    {
      id: 'burst-pipe',
      name: 'Burst pipe',
      nameEs: 'Tubo roto',
      minutes: 120,
      skills: [],
      urgency: 'emergency',
      words: terms(`
      burst pipe, broken pipe, busted pipe, pipe burst, pipe broke, pipe exploded, pipe cracked, supply line burst, line burst, hose burst, water everywhere pipe, water gushing,
      water spraying, gushing water, pipe spraying, flooding, flooded, tubo roto, tuberia rota, rompio tubo, rompio tuberia,
      revento tubo, revento tuberia, tubo reventado, exploto tubo, se inunda, inundando, inundado, inundacion
    `),
    },
    {
      id: 'frozen-pipe',
      name: 'Frozen pipe',
      nameEs: 'Tubería congelada',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      frozen pipe, pipes froze, frozen pipes, froze pipe, pipes frozen, tuberia congelada, tubos congelados, congelo tuberia,
      congelo tubo
    `),
    },
    {
      id: 'sewer',
      name: 'Sewer or main drain',
      nameEs: 'Drenaje principal',
      minutes: 120,
      skills: ['drain'],
      urgency: 'urgent',
      words: terms(`
      sewer, sewer line, sewer backup, sewage, sewer main, main line, main drain, main line clogged, main clogged, main line backed up, main backed up, main drain backed up, coming up in tub, drain in basement,
      sewage coming up, poop, poop water, feces, basement drain, floor drain, all drains backed up, raw sewage, sewer smell, cleanout, clean out overflowing,
      drenaje principal, aguas negras, alcantarillado, linea principal, alcantarilla, huele drenaje, desague principal, roots in sewer,
      raices drenaje
    `),
    },
    {
      id: 'sump-pump',
      name: 'Sump pump',
      nameEs: 'Bomba de sumidero',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      sump pump, sump, ejector pump, pump in basement, sump alarm, bomba sumidero, bomba sotano, bomba de achique
    `),
    },
    {
      id: 'water-heater',
      name: 'Water heater',
      nameEs: 'Calentador de agua',
      minutes: 120,
      skills: ['water-heater'],
      urgency: 'soon',
      words: terms(`
      wh, wh out, wh leaking, wh swap, pilot,
      water heater, water heater leaking, water heater leaking all over, no hot water, hot water, hot water heater, water not heating, water no heat, heater leaking, hwh, tankless,
      boiler agua, pilot light, pilot out, water cold, cold shower, cold water only, lukewarm water, water lukewarm, shower cold,
      out of hot water, hot water tank, calentador agua, calentador, boiler, no agua caliente, agua caliente, sin agua caliente,
      no calienta agua, agua fria, no sale agua caliente, piloto, rheem, bradford white, rinnai, navien
    `),
    },
    {
      id: 'gas-line',
      name: 'Gas line',
      nameEs: 'Línea de gas',
      minutes: 120,
      skills: ['gas'],
      urgency: 'flexible',
      words: terms(`
      gas line, gas pipe, gas leak, gas smell, smell gas, smells like gas, stinks like gas, gas hookup, gas connection, gas stove line,
      gas grill, gas for grill, linea gas, tuberia gas, fuga gas, huele gas, olor gas, conexion gas
    `),
    },
    {
      id: 'toilet',
      name: 'Toilet',
      nameEs: 'Inodoro',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      toilet, toilets, commode, toilet running, toilet clogged, toilet overflowing, toilet leaking, toilet no flush,
      toilet wont stop running, toilet rocking, wax ring, flapper, toilet tank, toilet seat, bidet, flush, bathroom stool, inodoro,
      excusado, escusado, sanitario, retrete, taza bano, taza tapada, wc, tapo inodoro, bano tapado, tapo bano, tapado bano, poceta
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
      garbage disposal, disposal, disposer, garburator, insinkerator, garbage disposer, triturador, trituradora, triturador basura
    `),
    },
    {
      id: 'dishwasher-hookup',
      name: 'Dishwasher connection',
      nameEs: 'Conexión de lavavajillas',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      dishwasher hookup, dishwasher install, dishwasher line, hook up dishwasher, fridge water line, ice maker line,
      water line to fridge, instalar lavavajillas, conectar lavaplatos, washer hookup, washing machine valve, washer box,
      conectar lavadora, washing machine hookup, washing machine hose, washing machine drain
    `),
    },
    {
      id: 'drain-clog',
      name: 'Clogged drain',
      nameEs: 'Desagüe tapado',
      minutes: 60,
      skills: ['drain'],
      urgency: 'soon',
      words: terms(`
      shower drain, tub drain, sink drain, drain smell, clog, clogged, clogged drain, drain clogged, drain slow, slow drain, sink slow, tub slow, bathtub slow, shower slow, slow to empty, slow going down, sink clogged, sink backed up, sink backing up, backed up,
      backing up, sink no drain, no draining, tub no drain, shower no drain, tub clogged, shower clogged, standing water in tub,
      standing water in sink, standing water in shower, draining slow, blocked drain, stopped up, plugged, sink stopped up,
      tub stopped up, drain snake, snake, hydro jet, drain cleaning, drain backing up, sink full of water, gurgling, drain,
      fregadero tapado, lavabo tapado, tapo fregadero, tapo lavabo, tapada, tapado, tapo, se tapo, desague, desague tapado,
      drenaje tapado, drenaje, coladera, no drena, no se va agua, regadera tapada, tina tapada, tuberia tapada, cano tapado, destapar,
      destape, lavaplatos tapado, resumidero
    `),
    },
    {
      id: 'faucet',
      name: 'Faucet or shower',
      nameEs: 'Grifo o regadera',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      faucet, faucets, tap, taps, spigot, faucet drips, faucet leaking, dripping faucet, shower drips, shower dripping, shower leaking,
      shower head, showerhead, shower shower valve, shower cartridge, cartridge, mixing valve, tub spout, tub faucet, shower,
      handle, kitchen faucet, new faucet, diverter, grifo, llave de agua, llave gotea, llave goteando, llave fregadero, llave lavabo,
      llave tira agua, llave bano, llave cocina, gotea llave, regadera, ducha, regadera gotea, monomando, gotea regadera, gotea ducha,
      cambiar llave
    `),
    },
    {
      id: 'hose-bib',
      name: 'Outdoor faucet',
      nameEs: 'Llave exterior',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      hose bib, hose bibb, outside faucet, outdoor faucet, outside spigot, outdoor spigot, spigot outside, sillcock, hose spigot,
      hose faucet, llave exterior, llave patio, llave jardin, llave manguera, llave afuera
    `),
    },
    {
      id: 'water-pressure',
      name: 'Water pressure',
      nameEs: 'Presión de agua',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      water pressure, low pressure, no pressure, pressure low, pressure terrible, pressure regulator, prv, water trickle, trickle,
      barely any water, no water, water weak, presion agua, poca presion, baja presion, no hay presion, no presion, poca agua,
      sale poca agua, no hay agua, no sale agua, sin agua
    `),
    },
    {
      id: 'water-treatment',
      name: 'Water softener or filter',
      nameEs: 'Suavizador o filtro de agua',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      water softener, softener, hard water, water filter, filtration, reverse osmosis, water treatment, whole house filter, ro system,
      iron in water, suavizador, ablandador, filtro agua, osmosis inversa, agua dura, purificador agua
    `),
    },
    {
      id: 'repipe',
      name: 'Repiping',
      nameEs: 'Cambio de tuberías',
      minutes: 240,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      repipe, repiping, re pipe, replace pipes, galvanized, galvanized pipes, polybutylene, old pipes, whole house pipes, new pipes,
      pex, replace old pipes, lead pipes, cast iron pipe, cambiar tuberia, cambiar tuberias, cambiar tubos, tuberia vieja,
      tuberia galvanizada, reemplazar tuberias
    `),
    },
    {
      id: 'water-line',
      name: 'Water line',
      nameEs: 'Línea de agua',
      minutes: 180,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      main water line, water main, water line, main shutoff, main shut off, shutoff valve, shut off valve, water line leaking,
      yard water leak, water in yard, wet spot yard, curb valve, main valve, water meter, water bill high, water bill doubled,
      slab leak, hot spot on floor, linea agua, llave de paso, toma agua, medidor agua, recibo agua alto, valvula
    `),
    },
    {
      id: 'backflow',
      name: 'Backflow test',
      nameEs: 'Prueba de reflujo',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      backflow, backflow test, backflow preventer, rpz, prueba reflujo, valvula antirretorno
    `),
    },
    {
      id: 'septic',
      name: 'Septic system',
      nameEs: 'Fosa séptica',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      septic, septic tank, leach field, drain field, septic pump, fosa septica, pozo septico
    `),
    },
    {
      id: 'well-pump',
      name: 'Well pump',
      nameEs: 'Bomba de pozo',
      minutes: 120,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      well pump, well tank, pressure tank, water well, bomba pozo, bomba de agua, pozo agua
    `),
    },
    {
      id: 'fixture',
      name: 'New fixture',
      nameEs: 'Instalación de muebles de baño',
      minutes: 150,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      tub to shower, convert tub, shower conversion, walk in shower, install sink, new sink, replace sink, new toilet, install toilet, replace toilet, install tub, new tub, replace tub, new bathtub,
      new shower, install shower, shower pan, bathroom remodel, kitchen remodel, bathroom addition, rough in, vanity, new vanity,
      utility sink, laundry sink, farm sink, walk in tub, roughin, instalar inodoro, instalar lavabo, lavamanos nuevo, poner lavabo, poner lavamanos, instalar fregadero,
      instalar tina, instalar regadera, cambiar inodoro, cambiar lavabo, cambiar fregadero, remodelar bano, remodelacion bano
    `),
    },
    {
      id: 'leak',
      name: 'Leak',
      nameEs: 'Fuga de agua',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      water under dishwasher, water under fridge, water under washer, water under sink, water under toilet, water all over, water all over floor, water room floor, water laundry room,
      water crawlspace, water in basement, water in garage, water in wall, water under house,
      leak, leaking, leaks, leaky, water leak, leaking pipe, leak under sink, leaking under sink, sink leaking, ceiling leak,
      water ceiling, ceiling dripping, water stain, wet ceiling, water damage, dripping, drip, pipe, water coming through,
      water under sink, puddle, water on floor, water floor, pinhole, p trap, ptrap, water coming out, fuga, fuga agua, fuga lavabo,
      fuga debajo, fuga fregadero, fuga bano, fuga cocina, gotera, goteo, goteando, gotea, gotea techo, tubo, tuberia, sale agua,
      tirando agua, tira agua, se sale agua, escurre agua, humedad, charco, filtracion
    `),
    },
    {
      id: 'inspection',
      name: 'Plumbing inspection',
      nameEs: 'Inspección de plomería',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      plumbing inspection, inspect plumbing, camera inspection, sewer camera, sewer scope, scope, inspeccion plomeria,
      inspeccion tuberia, camara drenaje
    `),
    },
    {
      id: 'sink',
      name: 'Sink or tub',
      nameEs: 'Fregadero o tina',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      tub no hold water, sink no hold water, sink, kitchen sink, bathroom sink, tub, bathtub, drain pipe, fregadero, lavabo, lavamanos, tina, banera, lavaplatos, pileta
    `),
    },
  ],
  questions: [
    {
      id: 'gas-or-electric',
      about: ['water-heater'],
      en: 'Is the water heater gas or electric?',
      es: '¿El calentador es de gas o eléctrico?',
    },
    { id: 'sewer-which', about: ['sewer'], en: 'Is it one drain or several of them?', es: '¿Es un solo desagüe o son varios?' },
    { id: 'toilet-only', about: ['toilet'], en: 'Is it the only toilet in the house?', es: '¿Es el único inodoro de la casa?' },
    {
      id: 'burst-shut',
      about: ['burst-pipe', 'water-line'],
      en: 'Have you been able to shut the water off?',
      es: '¿Ya pudo cerrar la llave de paso?',
    },
    {
      id: 'leak-shut',
      about: ['leak'],
      en: 'Does it leak all the time or only while water is running?',
      es: '¿Gotea todo el tiempo o solo al usar el agua?',
    },
    {
      id: 'clog-others',
      about: ['drain-clog'],
      en: 'Do the other drains in the house run normally?',
      es: '¿Los demás desagües de la casa funcionan bien?',
    },
    {
      id: 'faucet-which',
      about: ['faucet'],
      en: 'Does it drip from the spout or from the handle?',
      es: '¿Gotea por la salida o por la manija?',
    },
    { id: 'pressure-hot', about: ['water-pressure'], en: 'Is it both hot and cold water?', es: '¿Es con el agua caliente y la fría?' },
    {
      id: 'sump-plugged',
      about: ['sump-pump'],
      en: 'Is there water on the basement floor already?',
      es: '¿Ya hay agua en el piso del sótano?',
    },
    { id: 'frozen-leak', about: ['frozen-pipe'], en: 'Do you see any water leaking yet?', es: '¿Ve que salga agua por algún lado?' },
    {
      id: 'fixture-bought',
      about: ['fixture', 'disposal'],
      en: 'Do you already have the new one, or should we bring one?',
      es: '¿Ya tiene la pieza nueva o la llevamos nosotros?',
    },
    { id: 'gas-meter', about: ['gas-line'], en: 'Is there already a gas line in the house?', es: '¿Ya hay línea de gas en la casa?' },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(smells?|smelly|smelling|stinks?|odor|reeks?|huele|olor)( \\w+){0,3} gas\\b|\\bgas (leak|smell|odor)\\b|\\bfuga de gas\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b(flood(ing|ed|s)?|water everywhere|burst|gushing|water (is )?(pouring|spraying|shooting)|raw sewage|(poop|toilet) (water )?(is )?(coming up |backing up )?in (the|my|our) (tub|shower|sink|bath\\w*)|(main|sewer)( line| drain)? (is |has |just )*(backed|backing) up( \\w+){0,7} (tub|shower|house|floor)|sewage (is )?(coming|backing|everywhere|all over)|sewage in (the|my|our) (tub|shower|basement|house|yard|sink|bath\\w*)|cant (shut|turn) (the water |it )?off|wont shut off|inunda(ndo|da|do|cion)?|agua por todos lados|aguas negras|revento|tubo roto|no puedo cerrar)\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b(overflow(ing|s|ed)?|only toilet|only bathroom|no water|se desborda|desbordando|no hay agua|unico bano|ceiling is (wet|dripping|leaking|caving)|(through|from|out of) (the|my|our) (\\w+ )?ceiling)\\b',
      urgency: 'urgent',
    },
    { pattern: '\\b(leaking (bad|badly|a lot|everywhere|all over)|wont stop leaking)\\b', urgency: 'urgent' },
    { pattern: '\\b(frozen|froze) pipes?\\b', months: [11, 12, 1, 2, 3], urgency: 'urgent' },
  ],
};
