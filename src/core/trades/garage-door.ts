// What garage door shops are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const garageDoor: TradePack = {
  trade: 'garage-door',
  services: [
    {
      id: 'spring',
      name: 'Broken spring',
      nameEs: 'Resorte roto',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      spring, springs, broken spring, spring broke, spring snapped, torsion spring, extension spring, door heavy, door too heavy,
      loud bang, loud pop, loud bang garage, heard bang, resorte, resortes, resorte roto, rompio resorte, muelle, muelle roto,
      puerta pesada, porton pesado
    `),
    },
    {
      id: 'cable',
      name: 'Cable',
      nameEs: 'Cable',
      minutes: 60,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      crooked no close, crooked no open, door crooked no close,
      cable, cables, cable broke, cable snapped, cable loose, cable hanging, cable came off, frayed cable, door crooked, door uneven,
      door sideways, door lopsided, cable roto, rompio cable, cable suelto, puerta chueca, porton chueco
    `),
    },
    {
      id: 'off-track',
      name: 'Door off its track',
      nameEs: 'Puerta fuera del riel',
      minutes: 90,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      off track, off the track, off rail, off its track, came off track, jumped track, track, tracks, bent track, rail bent, rails,
      door fell, door came down, door hanging, riel, rieles, se salio riel, fuera riel, se salio carril, carril, se cayo porton,
      se cayo puerta
    `),
    },
    {
      id: 'sensor',
      name: 'Safety sensor',
      nameEs: 'Sensor',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      closes opens, closes opens again, goes down comes back up,
      sensor, sensors, photo eye, eyes, safety eye, sensor light, goes back up, door reverses, door goes back up, reverses,
      comes back up, beam, sensores, se regresa, puerta se regresa, porton se regresa
    `),
    },
    {
      id: 'remote',
      name: 'Remote or keypad',
      nameEs: 'Control remoto',
      minutes: 45,
      skills: [],
      urgency: 'soon',
      words: terms(`
      remote, remotes, keypad, key pad, clicker, program remote, homelink, remote no work, program car, lost remote, new remote, myq,
      wall button, control remoto, control, teclado, programar control
    `),
    },
    {
      id: 'new-door',
      name: 'New door',
      nameEs: 'Puerta nueva',
      minutes: 60,
      skills: ['install'],
      urgency: 'flexible',
      words: terms(`
      new door, new garage door, replace door, door replacement, install door, door installed, 16x7, 9x7, 8x7, 16x8, 18x7, 16 by 7,
      9 by 7, double door, single door, insulated door, carriage door, clopay, wayne dalton, amarr, new doors, replace garage door,
      puerta nueva, porton nuevo, cambiar puerta, instalar puerta, cambiar porton, instalar porton
    `),
    },
    {
      id: 'panel',
      name: 'Damaged panel',
      nameEs: 'Panel dañado',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      panel, panels, dent, dented, section, door dented, backed into door, backed into, hit door, hit garage, ran into door,
      drove into, bent door, crushed, rotted panel, window broken garage, panel abollado, abollado, abolladura, golpee puerta, golpeo,
      choque puerta, choco porton, le pegue
    `),
    },
    {
      id: 'opener',
      name: 'Opener',
      nameEs: 'Motor de la puerta',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      light blinks, light blinking,
      opens by itself, closes by itself,
      opener runs door no move, motor runs door no move, motor runs no open, motor hums no open,
      opener, openers, garage opener, opener clicks, opener hums, motor, liftmaster, chamberlain, genie, craftsman, opener no work,
      new opener, opener install, gear, chain, belt drive, chain drive, trolley, opener light, motor runs, motor running, operator,
      motor no sirve, motor puerta, motor porton, motor no jala, abridor, cadena
    `),
    },
    {
      id: 'rollers',
      name: 'Rollers or hinges',
      nameEs: 'Rodillos o bisagras',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      popping noise, popping,
      roller, rollers, hinge, hinges, squeaky, squeaking, squeaks, door noisy, noisy, door loud, grinding, screeching, bearing,
      rodillo, rodillos, bisagra, bisagras, rechina, hace ruido
    `),
    },
    {
      id: 'seal',
      name: 'Weather seal',
      nameEs: 'Sello',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      weather seal, weather strip, weatherstrip, weather stripping, bottom seal, seal, rubber bottom, gap bottom, gap under, sello,
      hule, empaque
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
      tune up, tuneup, maintenance, service door, lube, lubricate, inspection, safety check, mantenimiento, lubricar, engrasar, ajuste
    `),
    },
    {
      id: 'gate',
      name: 'Gate',
      nameEs: 'Portón de entrada',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      gate, driveway gate, gate opener, electric gate, gate motor, gate no open, gate no close, sliding gate, reja, reja electrica,
      porton electrico
    `),
    },
    {
      id: 'door-repair',
      name: 'Door will not move right',
      nameEs: 'Puerta que no funciona',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      door opens stops, door inches, opens inches, goes up stops,
      door no open, door no close, garage no open, garage no close, garage door, door stuck, garage stuck, door jammed, door no go up,
      door no go down, door no move, door no work, door no shut, stuck open, stuck closed, stuck halfway, door halfway, door broken,
      door broke, overhead door, roll up door, rollup door, commercial door, dock door, door slams, door slow, wont open, wont close,
      no open, no close, puerta no abre, puerta no cierra, porton no abre, porton no cierra, puerta garaje, puerta cochera,
      puerta garage, porton, cochera, puerta atorada, porton atorado, puerta trabada, no abre, no cierra, no sube, no baja, se atoro,
      atorado, atorada, descompuso puerta
    `),
    },
  ],
  questions: [
    {
      id: 'spring-state',
      about: ['spring', 'cable', 'off-track'],
      en: 'Is the door stuck open or closed?',
      es: '¿La puerta se quedó abierta o cerrada?',
    },
    { id: 'spring-size', about: ['panel'], en: 'Does the door still open and close?', es: '¿La puerta todavía abre y cierra?' },
    {
      id: 'door-hand',
      about: ['door-repair', 'rollers'],
      en: 'Does it move if you lift it by hand?',
      es: '¿Se mueve si la levanta con la mano?',
    },
    { id: 'opener-hand', about: ['opener'], en: 'Does the door open by hand?', es: '¿La puerta abre con la mano?' },
    { id: 'remote-wall', about: ['remote'], en: 'Does the button on the wall still work?', es: '¿El botón de la pared sí funciona?' },
    {
      id: 'sensor-light',
      about: ['sensor'],
      en: 'Are the small lights on both sensors lit?',
      es: '¿Están prendidas las lucecitas de los dos sensores?',
    },
    { id: 'new-size', about: ['new-door'], en: 'Is it a single or a double door?', es: '¿Es una puerta sencilla o doble?' },
    { id: 'gate-kind', about: ['gate'], en: 'Does it swing or slide?', es: '¿Es de hojas o corrediza?' },
  ],
  urgentWords: [
    {
      pattern: '\\b((pinned|trapped|stuck) under|(fell|came down) on (me|my|him|her|someone|a)|hurt|injured|alguien atrapad[oa])\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b(car( is|s| are)? (trapped|stuck|locked) (inside|in)|(stuck|trapped) inside|cant (get|take) (my|the|our) (car|truck|van)s?( out)?|need out|stuck open|wont close (all the way )?(at night|and we)|hanging|off (the |its |of the )?(track|rail)s?|(no puedo|no podemos) sacar (el|mi|nuestro) (carro|coche|auto|troca)|atrapad[oa])\\b',
      urgency: 'urgent',
    },
  ],
};
