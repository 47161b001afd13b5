// What locksmiths are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const locksmith: TradePack = {
  trade: 'locksmith',
  services: [
    {
      id: 'safe',
      name: 'Safe',
      nameEs: 'Caja fuerte',
      minutes: 90,
      skills: ['safe'],
      urgency: 'flexible',
      words: terms(`
      safe, gun safe, open safe, safe combination, safe no open, vault, combination, strongbox, caja fuerte, caja seguridad
    `),
    },
    {
      id: 'ignition',
      name: 'Ignition',
      nameEs: 'Encendido del carro',
      minutes: 90,
      skills: ['car'],
      urgency: 'urgent',
      words: terms(`
      ignition, key stuck in ignition, key no turn ignition, key wont turn in car, ignition no turn, ignicion, switch carro, encendido
    `),
    },
    {
      id: 'broken-key',
      name: 'Broken key',
      nameEs: 'Llave rota',
      minutes: 60,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      key broke, broken key, broke key, key snapped, snapped key, broke off key, key stuck, key broke off, extract key, key jammed,
      key broke lock, llave rota, llave quebrada, rompio llave, quebro llave, llave atorada, llave se atoro, llave partida
    `),
    },
    {
      id: 'car-key',
      name: 'Car key',
      nameEs: 'Llave de carro',
      minutes: 60,
      skills: ['car'],
      urgency: 'soon',
      words: terms(`
      key civic, key camry, key corolla, key accord, key silverado, key altima, key jeep, key tahoe, key honda, key toyota, key ford,
      key chevy, key nissan, key dodge, key hyundai, key kia, key subaru, key mazda, key escape, key explorer, key rav4, key crv, llave honda,
      llave toyota, llave nissan, llave ford, llave chevy,
      car key, car keys, key fob, fob, fobs, honda key, toyota key, ford key, chevy key, nissan key, hyundai key, kia key, jeep key,
      bmw key, dodge key, lexus key, mercedes key, truck key, transponder, transponder key, chip key, program key, key programming,
      new car key, spare car key, lost car keys, lost car key, key for car, key for truck, key made car, motorcycle key,
      made for my car, push to start, llave carro, llave coche, llave auto, llaves carro perdi, perdi llaves carro, llave troca,
      llave camioneta, duplicado llave carro, llave con chip, control carro
    `),
    },
    {
      id: 'lockout-car',
      name: 'Locked out of a car',
      nameEs: 'Llaves dentro del carro',
      minutes: 45,
      skills: ['car'],
      urgency: 'urgent',
      words: terms(`
      open truck, open van, open vehicle, open trunk, afuera carro, afuera coche, fuera carro,
      locked out car, keys in car, keys locked in car, locked keys in car, locked my keys in, keys in truck, keys in trunk,
      keys inside car, locked out truck, locked out van, locked out vehicle, unlock car, car lockout, open my car, car unlocked,
      unlock my car, unlock truck, unlock vehicle, keys locked in trunk, keys locked in truck, locked in car, locked in trunk,
      vehicle lockout, locked keys, keys locked, llaves adentro carro, llaves dentro carro, llaves adentro coche, llaves dentro coche,
      llaves en carro, quedaron llaves carro, quedaron llaves adentro, abrir carro, abrir coche, abrir mi carro, llaves cajuela,
      llaves en troca, deje llaves carro, llaves dentro auto, abrir auto, abrir camioneta
    `),
    },
    {
      id: 'lockout-business',
      name: 'Locked out of a business',
      nameEs: 'Fuera del negocio',
      minutes: 45,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      locked out office, locked out store, locked out shop, locked out business, locked out building, locked out storage, storage unit,
      open office, commercial lockout, fuera negocio, fuera oficina, fuera tienda, abrir negocio, abrir oficina, abrir tienda,
      afuera negocio, afuera oficina
    `),
    },
    {
      id: 'lockout-home',
      name: 'Locked out at home',
      nameEs: 'Afuera de casa',
      minutes: 45,
      skills: [],
      urgency: 'urgent',
      words: terms(`
      no get inside, no into house, no into apartment, no into room, no into home,
      locked out, lockout, locked out house, locked out home, locked out apartment, locked myself out, locked outside, keys inside,
      keys in house, keys inside house, unlock house, unlock door, open my door,
      open front door, lost house keys, lost keys, lost my keys, house lockout, door locked behind me, door locked,
      bedroom door locked, bathroom door locked, kid locked, locked in bathroom, locked in bedroom, locked in room, key no work,
      afuera casa, quede afuera, quede fuera, quede afuera casa, quedamos afuera, quedo afuera, cerro puerta, se cerro puerta,
      no puedo entrar, no puedo entrar casa, abrir puerta, abrir casa, llaves adentro, llaves dentro casa, perdi llaves,
      perdi mis llaves, llaves adentro casa, abrir mi casa, encerrado, encerrada
    `),
    },
    {
      id: 'smart-lock',
      name: 'Smart lock or keypad',
      nameEs: 'Cerradura inteligente',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      smart lock, keypad deadbolt, keypad lock, keyless, keypad, electronic lock, august lock, yale lock, schlage encode,
      kwikset smart, wifi lock, code lock, smart deadbolt, digital lock, cerradura inteligente, cerradura digital,
      cerradura electronica, chapa electronica, chapa digital, teclado
    `),
    },
    {
      id: 'access-control',
      name: 'Access control',
      nameEs: 'Control de acceso',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      access control, card reader, buzzer, intercom, panic bar, crash bar, push bar, master key, master system, exit device,
      door closer, control acceso, barra panico, llave maestra, sistema llave maestra
    `),
    },
    {
      id: 'rekey',
      name: 'Rekeying',
      nameEs: 'Cambio de combinación',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      moved in, just moved, acabo de mudarme,
      rekey, rekeyed, re key, rekeying, keyed alike, key alike, same key, rekey locks, bought the place, bought house, just bought,
      new tenant, tenant moved out, change cylinder, cambiar combinacion, cambiar llave de chapa, recodificar, misma llave
    `),
    },
    {
      id: 'mailbox',
      name: 'Mailbox lock',
      nameEs: 'Cerradura de buzón',
      minutes: 45,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      mailbox, mailbox lock, mail box, mailbox key, file cabinet, cabinet lock, desk lock, padlock, toolbox lock, buzon, candado,
      archivero
    `),
    },
    {
      id: 'lock-repair',
      name: 'Lock repair',
      nameEs: 'Reparación de cerradura',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      key no turn, key no turn lock,
      lock sticking, lock stuck, deadbolt sticking, deadbolt stuck, lock no work, lock broken, lock jammed, deadbolt no turn,
      lock no turn, fix lock, repair lock, lock loose, key hard to turn, lock no latch, door no lock, wont lock, no lock, lock fell,
      knob loose, door knob, doorknob, door handle, handle broken, sliding door lock, kicked in, broken into, break in, burglar,
      burglarized, door kicked, strike plate, chapa no sirve, cerradura no sirve, chapa descompuesta, cerradura atorada, chapa atorada,
      arreglar chapa, arreglar cerradura, reparar chapa, reparar cerradura, no cierra puerta, forzaron, se metieron
    `),
    },
    {
      id: 'lock-install',
      name: 'Lock installation',
      nameEs: 'Instalación de cerradura',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      install deadbolt, install lock, new deadbolt, add deadbolt, deadbolt installed, new lock, add lock, locks installed,
      install locks, put in deadbolt, instalar chapa, instalar cerradura, chapa nueva, cerradura nueva, poner chapa, poner cerradura,
      instalar cerrojo
    `),
    },
    {
      id: 'lock-change',
      name: 'Lock change',
      nameEs: 'Cambio de cerradura',
      minutes: 60,
      skills: [],
      urgency: 'soon',
      words: terms(`
      change locks, change lock, locks changed, lock changed, replace locks, replace lock, lock replacement, new locks, lock change,
      ex has key, stolen keys, keys stolen, eviction, evicted, lock, locks, deadbolt, deadbolts, cambiar chapa, cambiar chapas,
      cambiar cerradura, cambiar cerraduras, cambio chapa, cambio cerradura, chapa, chapas, cerradura, cerraduras, cerrojo, desalojo,
      robaron llaves
    `),
    },
    {
      id: 'key-copy',
      name: 'Key copy',
      nameEs: 'Copia de llave',
      minutes: 30,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      copy key, key copy, key copied, keys made, key made, duplicate key, spare key, extra key, copies, keys cut, cut key, key, keys,
      copia llave, copias llave, duplicado, duplicado llave, sacar copia, llave, llaves
    `),
    },
  ],
  questions: [
    {
      id: 'lock-key',
      about: ['rekey', 'lock-change'],
      en: 'Do you have a key that works in them now?',
      es: '¿Tiene ahora una llave que les sirva?',
    },
    {
      id: 'car-model',
      about: ['lockout-car', 'car-key', 'ignition'],
      en: 'What make, model and year is the car?',
      es: '¿Qué marca, modelo y año es el carro?',
    },
    {
      id: 'home-door',
      about: ['lockout-home'],
      en: 'Is it a regular key lock or a keypad?',
      es: '¿Es una cerradura de llave o de teclado?',
    },
    { id: 'business-door', about: ['lockout-business'], en: 'What kind of door is it?', es: '¿Qué tipo de puerta es?' },
    {
      id: 'key-other',
      about: ['broken-key'],
      en: 'Do you have another key for it?',
      es: '¿Tiene otra llave?',
    },
    { id: 'lock-which', about: ['lock-repair'], en: 'Does the door still lock?', es: '¿La puerta todavía se puede cerrar con llave?' },
    {
      id: 'smart-have',
      about: ['smart-lock', 'lock-install'],
      en: 'Do you already have the new lock?',
      es: '¿Ya tiene la cerradura nueva?',
    },
    {
      id: 'safe-kind',
      about: ['safe'],
      en: 'Does the safe have a dial, a keypad or a key?',
      es: '¿La caja fuerte es de disco, de teclado o de llave?',
    },
    { id: 'key-kind', about: ['key-copy', 'mailbox'], en: 'What is the key for?', es: '¿Para qué es la llave?' },
  ],
  urgentWords: [
    {
      pattern:
        '\\b((baby|infant|toddler|kid|child|son|daughter|grand\\w+|dog|bebe|nino|nina|hijo|hija|perro)( \\w+){0,4} (locked|trapped|stuck|inside|in the|encerrad[oa]|adentro|dentro)|(locked|trapped|stuck)( \\w+){0,3} (with|in|inside)( \\w+){0,3} (baby|infant|toddler|kid|child)|stove is on|oven is on|estufa prendida)\\b',
      urgency: 'emergency',
    },
    {
      pattern:
        '\\b(locked out|lock(ed)? (me|my|us|our)\\w* ?(self|selves)? ?out|(keys?|llaves?) (are |is )?(locked |stuck )?(inside|in the (car|truck|house))|cant get in|broken? into|break ?in|kicked in|robbed|stalk\\w+|restraining order|stranded|wont lock|no puedo entrar|quede (a?fuera)|encerrad[oa]|se metieron|robaron)\\b',
      urgency: 'urgent',
    },
  ],
};
