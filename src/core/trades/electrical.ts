// What electricians are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const electrical: TradePack = {
  trade: 'electrical',
  services: [
    {
      id: 'generator',
      name: 'Generator',
      nameEs: 'Generador',
      minutes: 120,
      skills: ['generator'],
      urgency: 'soon',
      words: terms(`
      generator, generators, generac, transfer switch, kohler generator, standby generator, interlock, backup power, generador,
      planta de luz, planta electrica
    `),
    },
    {
      id: 'ev-charger',
      name: 'EV charger',
      nameEs: 'Cargador de auto eléctrico',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      ev charger, car charger, tesla charger, wall connector, electric car charger, charge my car, charging station, level 2 charger,
      juicebox, chargepoint, tesla, ev, cargador auto, cargador carro, cargador tesla, cargador electrico
    `),
    },
    {
      id: 'smoke-detectors',
      name: 'Smoke detectors',
      nameEs: 'Detectores de humo',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      smoke detector, smoke detectors, smoke alarm, smoke alarms, co detector, carbon monoxide detector, detector chirping,
      alarm chirping, fire alarm, hardwired smoke, detector humo, detectores humo, alarma humo
    `),
    },
    {
      id: 'ceiling-fan',
      name: 'Ceiling fan',
      nameEs: 'Ventilador de techo',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      ceiling fan, ceiling fans, fan install, hang fan, install fan, fan wobbling, fan wobbles, fan no work, fan, bath fan,
      exhaust fan, bathroom fan, ventilador techo, ventilador, abanico, abanico techo, extractor bano
    `),
    },
    {
      id: 'hot-tub',
      name: 'Hot tub or pool wiring',
      nameEs: 'Conexión de jacuzzi o alberca',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      hot tub, hot tub wiring, spa wiring, pool pump, pool wiring, wire hot tub, sauna, jacuzzi, alberca, piscina
    `),
    },
    {
      id: 'panel',
      name: 'Electrical panel',
      nameEs: 'Panel eléctrico',
      minutes: 240,
      skills: ['panel'],
      urgency: 'flexible',
      words: terms(`
      surge protector, surge,
      panel, panel upgrade, upgrade panel, electrical panel, breaker box, fuse box, service upgrade, 200 amp, 200 amps, 100 amp,
      amp service, sub panel, subpanel, breaker panel, new panel, load center, meter box, meter base, meter can, federal pacific,
      zinsco, weatherhead, panel buzzing, panel hot, panel electrico, caja de breakers, caja de fusibles, tablero electrico,
      centro carga, cambiar panel, medidor
    `),
    },
    {
      id: 'outlet',
      name: 'Outlet',
      nameEs: 'Enchufe',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      outlet, outlets, plug, plugs, receptacle, receptacles, socket, gfci, gfi, outlet sparking, outlet no work, outlet dead,
      outlet hot, outlet burnt, dead outlet, outlet smoking, outlets out, plug in no work, usb outlet, enchufe, enchufes, contacto,
      contactos, tomacorriente, toma corriente, toma de luz, enchufe no sirve, contacto no sirve, contacto echa chispas, enchufe echa chispas, contacto chispas, enchufe chispas, chispas, saca chispas,
      apagador quemado
    `),
    },
    {
      id: 'new-circuit',
      name: 'New circuit or outlet',
      nameEs: 'Circuito nuevo',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      new circuit, 240 outlet, 220 outlet, 240v, 220v, 240 volt, 220 volt, dedicated circuit, add outlet, add outlets, new outlet,
      new outlets, install outlet, dryer outlet, outlet for dryer, range outlet, stove outlet, add circuit, more outlets,
      install outlets, outdoor outlet, outlet outside, welder outlet, outlet for welder, power to shed, power to garage, run power,
      run electric, circuito nuevo, poner enchufe, instalar enchufe, poner contacto, instalar contacto, enchufe nuevo, agregar enchufe,
      contacto 220, linea 220, enchufe secadora, contacto secadora
    `),
    },
    {
      id: 'breaker',
      name: 'Breaker',
      nameEs: 'Breaker o fusible',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      breaker, breakers, circuit breaker, breaker tripping, breaker trips, keeps tripping, tripped, trips, breaker no reset, fuse,
      fuses, blown fuse, blew fuse, tripping, breaker no stay on, breaker hot, disyuntor, breaker brinca, se bota breaker, se brinca,
      se bota, pastilla, se baja pastilla, fusible, fusibles, se dispara, brinca pastilla, brincando
    `),
    },
    {
      id: 'power-loss',
      name: 'No power',
      nameEs: 'Sin luz',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      took down line, power line, line down,
      no power, power out, power loss, lost power, power went out, half house no power, partial power, no electricity, no electric,
      electricity out, power off, lights out half, lights out whole house, half house dark, house dark, no lights whole house,
      power going out, power keeps going out, lost electricity, half power, rooms no power, room no power, power only half,
      dead circuit, no hay luz, sin luz, se fue luz, fue luz, no tengo luz, no tenemos luz, sin electricidad, no hay electricidad,
      se va luz, mitad casa, no hay corriente, sin corriente, apagon, quedamos sin luz
    `),
    },
    {
      id: 'flickering',
      name: 'Flickering lights',
      nameEs: 'Luces que parpadean',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      flickering, flicker, lights flickering, lights on off, lights going on off, lights in and out, lights flicker, lights dim, dimming lights, lights dimming, lights blinking,
      lights blink, brownout, parpadea, parpadean, parpadeando, luces parpadean, luz parpadea, bajones luz
    `),
    },
    {
      id: 'lighting',
      name: 'Lighting',
      nameEs: 'Iluminación',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      light, lights, light fixture, porch light, light no work, light out, lights no work, recessed lights, recessed lighting,
      can lights, chandelier, pendant, landscape lighting, led lights, light switch, fixture, fixtures, lamp, ballast, floodlight,
      flood light, security light, motion light, under cabinet lights, vanity light, sconce, bulb, lighting, undercabinet,
      string lights, christmas lights, parking lot lights, luz, luces, lampara, lamparas, foco, focos, candil, foco no prende,
      luz no prende, iluminacion, reflector, instalar lampara, luz del porche
    `),
    },
    {
      id: 'switch',
      name: 'Switch',
      nameEs: 'Apagador',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      light switch hot, switch hot,
      switch, switches, dimmer, dimmers, light switch no work, 3 way switch, three way switch, switch hot, switch buzzing,
      switch sparking, timer switch, smart switch, apagador, apagadores, interruptor, interruptores
    `),
    },
    {
      id: 'doorbell',
      name: 'Doorbell or camera',
      nameEs: 'Timbre o cámara',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      doorbell, door bell, ring doorbell, ring camera, security camera, cameras, camera install, timbre, camara, camaras
    `),
    },
    {
      id: 'wiring',
      name: 'Wiring',
      nameEs: 'Cableado',
      minutes: 240,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      wiring, rewire, rewiring, wire, wires, knob and tube, aluminum wiring, old wiring, exposed wires, bare wire, loose wire,
      cut wire, wire down, chewed wires, line down, run wire, conduit, ethernet, data cable, cableado, cables, cable pelado,
      cable suelto, instalacion electrica, recablear, alambrado, alambres, cambiar cables
    `),
    },
    {
      id: 'inspection',
      name: 'Electrical inspection',
      nameEs: 'Inspección eléctrica',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      electrical inspection, inspection, code violation, permit, safety check, failed inspection, home inspection,
      inspeccion electrica, inspeccion
    `),
    },
    {
      id: 'appliance-circuit',
      name: 'Appliance connection',
      nameEs: 'Conexión de electrodoméstico',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      hardwire, hook up stove, wire oven, wire dishwasher, wire water heater, microwave circuit, water heater element, conectar estufa,
      conectar horno
    `),
    },
    {
      id: 'shock',
      name: 'Shock or burning smell',
      nameEs: 'Descarga o olor a quemado',
      minutes: 60,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      shock, shocked, shocks, burning smell, smells burning, smell burning, burnt smell, electrical smell, buzzing, buzzing in wall,
      humming, sparks, sparking, sparked, smoking, smoke, toques, da toques, huele quemado, olor quemado, chispas, echa chispas,
      quemado, quemo
    `),
    },
  ],
  questions: [
    {
      id: 'power-breakers',
      about: ['power-loss'],
      en: 'Are any breakers tripped in the panel?',
      es: '¿Hay algún breaker botado en el panel?',
    },
    {
      id: 'how-often',
      about: ['breaker', 'flickering'],
      en: 'Does it happen all the time or only now and then?',
      es: '¿Pasa todo el tiempo o solo a veces?',
    },
    { id: 'outlet-others', about: ['outlet', 'switch'], en: 'Is it only that one, or others too?', es: '¿Es solo ese o hay más?' },
    {
      id: 'light-switch',
      about: ['lighting'],
      en: 'Is it on a dimmer or a regular switch?',
      es: '¿Tiene un regulador o un apagador normal?',
    },
    {
      id: 'circuit-far',
      about: ['new-circuit', 'hot-tub'],
      en: 'About how far is it from the electrical panel?',
      es: '¿A qué distancia queda más o menos del panel eléctrico?',
    },
    { id: 'charger-have', about: ['ev-charger'], en: 'Do you already have the charger?', es: '¿Ya tiene el cargador?' },
    {
      id: 'fan-have',
      about: ['ceiling-fan'],
      en: 'Is there a fan or light in that spot already?',
      es: '¿Ya hay un ventilador o una luz en ese lugar?',
    },
    {
      id: 'panel-why',
      about: ['panel'],
      en: 'Is something failing, or is this to add capacity?',
      es: '¿Algo está fallando o es para tener más capacidad?',
    },
    { id: 'wiring-extent', about: ['wiring'], en: 'Is it the whole house or one room?', es: '¿Es en toda la casa o en un solo cuarto?' },
    { id: 'detector-count', about: ['smoke-detectors'], en: 'How many detectors are there?', es: '¿Cuántos detectores son?' },
  ],
  urgentWords: [
    {
      pattern: '\\b(outlet|plug|switch|breaker|wire|socket)s?( \\w+){0,4} (burnt|burned|scorched|charred|melted|black)\\b',
      urgency: 'urgent',
    },
    { pattern: '\\b(panel|breaker|outlet|box|switch)( \\w+){0,2} (crackling|crackles|hot|warm)\\b', urgency: 'urgent' },
    { pattern: '\\b(took|pulled|ripped|tore|knocked) (down|off|out)\\b', urgency: 'urgent' },
    {
      pattern:
        '\\b(spark(s|ing|ed)|smok(e|ing) (is )?(coming|from)|(outlet|panel|breaker|wire|wall|plug|switch|box|light|fixture)( \\w+){0,2} (is |was |are |started )*(smoking|on fire|burning|melting|melted)|burning smell|smells? (like )?(something )?burning|burnt smell|flames?|on fire|chispas|chispea(ndo)?|echa humo|saca humo|huele a quemado|olor a quemado|wire down|line down|downed (line|wire))\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b(no power|power (is |just |has )*(out|off)|lost power|power went out|no electric(ity)?|shock(ed|s|ing)|buzzing|(hot|warm) to (the )?touch|sin luz|no hay luz|no tengo luz|se fue la luz|da toques|sin corriente)\\b',
      urgency: 'urgent',
    },
  ],
};
