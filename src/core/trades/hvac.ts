// What heating and cooling shops are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const hvac: TradePack = {
  trade: 'hvac',
  services: [
    {
      id: 'water-leak',
      name: 'Water leak at the unit',
      nameEs: 'Fuga de agua del equipo',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      water floor, water on floor by furnace, water all over,
      ac leaking water, ac leaking, water dripping from ac, water dripping air handler, air handler leaking, water leak, water leaking,
      unit leaking water, unit leaking, drain pan, drain line, condensate, condensate pump, condensate line, furnace leaking,
      water around furnace, water around unit, water by unit, water under unit, puddle unit, unit dripping, water dripping, water from vent, dripping vent, ac drain, overflow pan, float switch, aire tira agua,
      aire gotea, gotea aire, tirando agua, fuga agua, sale agua aire, goteando agua
    `),
    },
    {
      id: 'boiler',
      name: 'Boiler',
      nameEs: 'Caldera',
      minutes: 120,
      skills: ['boiler'],
      urgency: 'soon',
      words: terms(`
      boiler, boilers, radiator, radiators, radiant floor, baseboard heat, steam heat, hot water baseboard, hydronic, caldera,
      radiador, radiadores
    `),
    },
    {
      id: 'mini-split',
      name: 'Mini split',
      nameEs: 'Mini split',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      mini split, minisplit, ductless, mini splits, head unit, mitsubishi, minisplits, split
    `),
    },
    {
      id: 'heat-pump',
      name: 'Heat pump',
      nameEs: 'Bomba de calor',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      heat pump, heatpump, aux heat, emergency heat, defrost mode, bomba calor
    `),
    },
    {
      id: 'thermostat',
      name: 'Thermostat',
      nameEs: 'Termostato',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      new thermostat, install thermostat, replace thermostat,
      thermostat, thermostats, nest, ecobee, honeywell, t stat, tstat, termostato
    `),
    },
    {
      id: 'replacement',
      name: 'New system',
      nameEs: 'Sistema nuevo',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      new system, whole new system, new ac, new furnace, new unit, new hvac, new air conditioner, replace ac, replace furnace,
      replace unit, replace system, replacement, ac replacement, furnace replacement, upgrade system, install ac, install furnace,
      install central air, central air, add ac, add air conditioning, add central air, new install, new heater, second opinion,
      sistema nuevo, aire nuevo, cambiar aire, cambiar sistema, cambiar unidad, instalar aire, instalar calefaccion, instalacion aire,
      instalacion aire acondicionado, instalar aire acondicionado, unidad nueva, equipo nuevo, reemplazar aire
    `),
    },
    {
      id: 'tune-up',
      name: 'Tune-up',
      nameEs: 'Mantenimiento',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      tune up, tuneup, annual tune up, maintenance, annual service, yearly service, seasonal check, check up, checkup, service furnace,
      service ac, clean furnace, clean ac, cleaning coil, coils cleaned, maintenance plan, furnace inspection, ac inspection,
      annual inspection, ac serviced, furnace serviced, unit serviced, filter, filters, filter change, new filter, mantenimiento,
      servicio anual, limpieza aire, limpiar aire, cambiar filtro, filtro, revision anual, afinacion, dar servicio
    `),
    },
    {
      id: 'duct-work',
      name: 'Ducts',
      nameEs: 'Ductos',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      duct, ducts, duct work, ductwork, duct cleaning, ducts cleaned, vents cleaned, vent cleaning, air duct, dryer vent, register,
      vent, return vent, ductos, ducto, limpiar ductos, limpieza ductos, conductos, ventilas, rejillas
    `),
    },
    {
      id: 'air-quality',
      name: 'Air quality',
      nameEs: 'Calidad del aire',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      weird smell vents, bad smell vents, musty smell vents, smell from air vents,
      humidifier, dehumidifier, air purifier, air quality, uv light, mold in vents, air scrubber, hepa, erv, fresh air, humidificador,
      deshumidificador, purificador aire, calidad aire, attic fan, exhaust fan, whole house fan, bath fan
    `),
    },
    {
      id: 'airflow',
      name: 'Uneven air',
      nameEs: 'Poco aire',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      smell from vents, musty smell, vents smell, weird smell,
      bedroom no warm, room no warm, bedroom no heat, room no heat, bedroom no air, room no air, room no cool,
      no air, no airflow, air flow, airflow, no air coming out, weak air, barely blowing, no blowing, one room hot, one room cold,
      upstairs hot, upstairs cold, upstairs warm, bedroom cold, bedroom hot, uneven, blower, blower motor, fan no turn on,
      fan running constantly, fan wont stop, no sale aire, poco aire, ventilador
    `),
    },
    {
      id: 'cooling-repair',
      name: 'Air conditioning repair',
      nameEs: 'Reparación de aire acondicionado',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      ac, air conditioner, air conditioning, aircon, ac out, ac broke, ac no work, ac no cool, ac no cold, ac warm air, ac hot air,
      ac blowing warm air, ac blowing hot air, ac repair, ac freezing up, ac frozen, ac iced, ac noise, ac no turn on, no cooling,
      no cool, no cold air, no ac, cooling, cooling out, air no cold, air no work, air handler, condenser, compressor, freon,
      refrigerant, evaporator coil, frozen coil, outside unit, outdoor unit, house hot, hot in house, unit no cool, capacitor,
      recharge, swamp cooler, evaporative cooler, window unit, rooftop unit, walk in cooler, aire acondicionado, aire no enfria,
      aire no sirve, aire no funciona, aire no prende, no enfria, clima, clima no enfria, clima no sirve, aire caliente, aire,
      aire descompuesto, cooler, compresor, gas refrigerante, unidad afuera
    `),
    },
    {
      id: 'heating-repair',
      name: 'Heating repair',
      nameEs: 'Reparación de calefacción',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      no hot air, no warm air, no hot,
      furnace shutting off, heater shutting off,
      furnace, furnaces, no heat, heat, heater, heating, heat out, heat no work, heat no turn on, heater out, heater no work,
      heater no turn on, heater died, heater broke, heat stopped, furnace out, furnace no light, furnace no ignite, furnace no work,
      furnace no turn on, furnace clicks, furnace short cycling, furnace noise, furnace smell, furnace blowing cold, blowing cold air,
      cold air from vents, no warm, house cold, house freezing, freezing in here, cold in house, pilot, pilot light, igniter, ignitor,
      flame sensor, burner, heating system, gas furnace, oil furnace, calefaccion, calefactor, calentador, calenton, no calienta,
      no prende calefaccion, calefaccion no sirve, calefaccion no funciona, sin calefaccion, no hay calefaccion, casa fria,
      hace frio casa, horno calefaccion, calefaccion apagada, piloto
    `),
    },
    {
      id: 'system',
      name: 'Heating and cooling system',
      nameEs: 'Sistema de clima',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      hvac, system no turn on, system out, unit no turn on, unit no work, unit noise, unit buzzing, unit, system, unit outside,
      keeps shutting off, short cycling, equipo, unidad
    `),
    },
  ],
  questions: [
    {
      id: 'drip-where',
      about: ['water-leak'],
      en: 'Is it still running, or have you turned it off?',
      es: '¿Sigue prendido o ya lo apagó?',
    },
    {
      id: 'boiler-kind',
      about: ['boiler'],
      en: 'Is it all of the radiators or only some of them?',
      es: '¿Son todos los radiadores o solo algunos?',
    },
    {
      id: 'heat-fuel',
      about: ['heating-repair'],
      en: 'Is it a gas, electric or oil system?',
      es: '¿Es de gas, eléctrica o de aceite?',
    },
    {
      id: 'cool-blowing',
      about: ['cooling-repair'],
      en: 'Is the outdoor unit running at all?',
      es: '¿Está funcionando la unidad de afuera?',
    },
    {
      id: 'heat-or-cool',
      about: ['system', 'thermostat', 'airflow'],
      en: 'Is this about the heating or the cooling?',
      es: '¿Es por la calefacción o por el aire frío?',
    },
    {
      id: 'new-what',
      about: ['replacement'],
      en: 'About how old is the system you have now?',
      es: '¿Cuántos años tiene más o menos el equipo actual?',
    },
    { id: 'tune-count', about: ['tune-up'], en: 'How many units are there?', es: '¿Cuántos equipos son?' },
    {
      id: 'duct-why',
      about: ['duct-work'],
      en: 'Are the ducts in the attic or below the floor?',
      es: '¿Los ductos están en el ático o debajo del piso?',
    },
    { id: 'split-heads', about: ['mini-split', 'heat-pump'], en: 'Does it turn on at all?', es: '¿Llega a prender?' },
  ],
  urgentWords: [
    {
      pattern:
        '\\b(smells?|smelly|smelling|stinks?|odor|reeks?|huele|olor)( \\w+){0,3} gas\\b|\\bgas (leak|smell|odor)\\b|\\bfuga de gas\\b',
      urgency: 'emergency',
    },
    { pattern: '\\b(flood(ing|ed)?|inunda(ndo|do)?)\\b', urgency: 'emergency' },
    {
      pattern:
        '\\b(no heat(ing)?|no (hot|warm) air|(heat|heater|heating|furnace|furnce|boiler|heat pump)( system)?( is| has| just| completely| totally)*( out| died| dead| stopped| quit| broke| not working| isnt working| wont (work|turn on|come on|start|kick on)| went out| gone| down| doesnt work| not (heating|turning on|coming on))|without heat|lost heat|(house|home|its|it is|inside) (is |getting )?(freezing|ice cold)|(blowing|blows) cold( air)?|(no (prende|funciona|sirve|calienta|hay|tengo|tenemos|jala)|sin) (la |el )?(calefaccion|calenton|calefactor|calentador)|(calefaccion|calenton|calefactor|calentador) (ya )?(no|se descompuso|se apago|se rompio)|hace mucho frio|no calienta)\\b',
      months: [11, 12, 1, 2, 3],
      urgency: 'urgent',
    },
    {
      pattern:
        '\\b(house|home|inside|its|it is|at) (is |down to |only |about |like |at )*([1-4]\\d|5[0-5])( degrees| f| in here| inside|$)',
      months: [11, 12, 1, 2, 3],
      urgency: 'urgent',
    },
    {
      pattern:
        '\\b(no (ac|a c|air|cool|cooling|cold air|air conditioning|air conditioner)|(ac|a c|air conditioner|air conditioning|air|cooling|hvac|unit|system|mini split)( unit)?( is| has| just| completely| totally)*( out| died| dead| stopped| quit| broke| broken| not working| isnt working| wont (work|turn on|come on|start|kick on|cool)| went out| gone| down| doesnt work| not (cold|cooling|blowing|turning on|coming on))|without (ac|air)|(blowing|blows) (warm|hot|room temp)|(not|isnt|wont|doesnt|stopped) (cool|cooling|get cold|getting cold|blow cold|blowing cold)|no (esta )?(enfria|enfriando|jala|prende)|(aire|clima)( acondicionado)? (ya )?no|sin aire|aire caliente|(house|home|inside|its|it is) (is |so |really |getting |very )*(hot|burning up)|mucho calor)\\b',
      months: [5, 6, 7, 8, 9],
      urgency: 'urgent',
    },
    {
      pattern: '\\b(8[5-9]|9\\d|1[01]\\d)( degrees)? (in here|inside|in the house|in my house|in our house|and climbing|upstairs)\\b',
      months: [5, 6, 7, 8, 9],
      urgency: 'urgent',
    },
    { pattern: '\\b(tune ?up|new filters?|change (the )?filters?|filter change|maintenance|mantenimiento)\\b', urgency: 'flexible' },
  ],
};
