// What handymen and other shops are called for.
import type { TradePack } from './index.ts';
import { terms } from './terms.ts';

export const general: TradePack = {
  trade: 'general',
  services: [
    {
      id: 'tv-mount',
      name: 'TV mounting',
      nameEs: 'Montaje de TV',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      tvs, mount tvs,
      tv mount, mount tv, tv mounted, hang tv, tv on wall, wall mount, tv over fireplace, television, tv, soundbar, colgar tele,
      montar tele, montar tv, instalar tv, tele, television pared, colgar television
    `),
    },
    {
      id: 'fence',
      name: 'Fence or gate',
      nameEs: 'Cerca',
      minutes: 180,
      skills: [],
      urgency: 'soon',
      words: terms(`
      fence, fences, fencing, gate, fence post, fence panel, fence blew over, fence down, picket, privacy fence, gate sagging, cerca,
      cercas, barda, reja, porton, valla
    `),
    },
    {
      id: 'deck',
      name: 'Deck, porch or stairs',
      nameEs: 'Terraza o escalones',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      deck, decks, deck boards, porch, railing, handrail, stairs, steps, stair, banister, pergola, ramp, terraza, deck podrido,
      escalones, escaleras, barandal, pasamanos, rampa
    `),
    },
    {
      id: 'tile',
      name: 'Tile',
      nameEs: 'Azulejo',
      minutes: 150,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      tile, tiles, loose tile, backsplash, regrout, grout, tile floor, shower tile, cracked tile, azulejo, azulejos, loseta, losetas,
      baldosa, mosaico, lechada
    `),
    },
    {
      id: 'caulking',
      name: 'Caulking',
      nameEs: 'Sellado',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      caulk, caulking, recaulk, caulked, weatherstrip, weather stripping, draft, drafty, seal around, sealant, silicone, sellar,
      silicon, sellado, calafatear
    `),
    },
    {
      id: 'drywall',
      name: 'Drywall',
      nameEs: 'Tablaroca',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      drywall, dry wall, sheetrock, hole in wall, hole wall, hole in ceiling, hole ceiling, patch wall, patch hole, wall patched,
      ceiling patch, ceiling repair, plaster, popcorn ceiling, texture, crack wall, cracks in wall, wall damage, water damage ceiling,
      tablaroca, hoyo pared, hoyo en pared, agujero pared, reparar pared, pared, panel yeso, yeso, resanar, hoyo techo
    `),
    },
    {
      id: 'painting',
      name: 'Painting',
      nameEs: 'Pintura',
      minutes: 240,
      skills: ['paint'],
      urgency: 'flexible',
      words: terms(`
      paint, painting, painted, painter, repaint, touch up paint, stain deck, paint cabinets, exterior paint, interior paint,
      paint bedroom, wallpaper, pressure wash and paint, pintar, pintura, pintor, pinten, retocar pintura
    `),
    },
    {
      id: 'flooring',
      name: 'Flooring',
      nameEs: 'Pisos',
      minutes: 240,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      floor, floors, flooring, laminate, vinyl plank, lvp, hardwood, subfloor, squeaky floor, carpet install, baseboard, baseboards,
      piso, pisos, laminado, duela, zoclo, piso laminado
    `),
    },
    {
      id: 'cabinets',
      name: 'Cabinets or countertops',
      nameEs: 'Gabinetes',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      cabinet, cabinets, cabinet door, countertop, counter top, drawer, drawers, vanity, pantry shelves, gabinete, gabinetes, cajon,
      cajones, cubierta, alacena
    `),
    },
    {
      id: 'shelves',
      name: 'Shelves and hanging',
      nameEs: 'Repisas y colgar',
      minutes: 60,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      shelf, shelves, shelving, hang pictures, hang picture, hang mirror, curtain, curtains, curtain rod, blinds, hang blinds,
      closet system, closet, towel bar, grab bar, grab bars, floating shelves, artwork, repisa, repisas, cuadros, cortinas,
      persianas, espejo, colgar, barra apoyo, closet
    `),
    },
    {
      id: 'assembly',
      name: 'Assembly',
      nameEs: 'Armado de muebles',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      assemble, assembly, assembled, ikea, furniture assembly, put together, dresser, bed frame, swing set, playset, trampoline,
      grill assembly, desk, bookcase, bookshelf, crib, basketball hoop, shed, gazebo, armar, ensamblar, armar mueble, armar muebles,
      mueble, muebles, armar cama
    `),
    },
    {
      id: 'window',
      name: 'Windows or screens',
      nameEs: 'Ventanas',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      window, windows, window screen, screen, screens, broken window, cracked glass, window no open, window no close, glass,
      storm window, sill, window sill, ventana, ventanas, vidrio, mosquitero, vidrio roto
    `),
    },
    {
      id: 'door',
      name: 'Doors',
      nameEs: 'Puertas',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      door, doors, door no latch, door no close, door sticking, door stuck, hang door, storm door, screen door, sliding door,
      patio door, door knob, doorknob, door handle, door hinge, pet door, doggy door, dog door, barn door, closet door, door frame,
      deadbolt, lock, puerta, puertas, puerta no cierra, chapa, cerradura, bisagra, mosquitera
    `),
    },
    {
      id: 'gutters',
      name: 'Gutters',
      nameEs: 'Canaletas',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      gutter, gutters, downspout, clean gutters, canaleta, canaletas, canalon
    `),
    },
    {
      id: 'plumbing-minor',
      name: 'Small plumbing',
      nameEs: 'Plomería menor',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      faucet, toilet, sink, leak, leaking, drip, dripping, clog, clogged, drain, garbage disposal, shower head, showerhead, pipe,
      plumbing, water heater, llave agua, inodoro, fregadero, lavabo, fuga, gotea, tapado, regadera, plomeria, desague, bano tapado
    `),
    },
    {
      id: 'electrical-minor',
      name: 'Small electrical',
      nameEs: 'Electricidad menor',
      minutes: 90,
      skills: [],
      urgency: 'soon',
      words: terms(`
      light fixture, ceiling fan, outlet, outlets, switch, light, lights, chandelier, doorbell, ring doorbell, smoke detector, fan,
      recessed lights, lampara, ventilador, abanico, enchufe, apagador, contacto, luz, luces, foco, timbre, electrico
    `),
    },
    {
      id: 'appliance-install',
      name: 'Appliance installation',
      nameEs: 'Instalación de electrodomésticos',
      minutes: 90,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      dishwasher, microwave, install dishwasher, install microwave, washer, dryer, range hood, dryer vent, fridge, stove, oven,
      lavadora, secadora, lavavajillas, microondas, estufa, refrigerador
    `),
    },
    {
      id: 'carpentry',
      name: 'Carpentry and trim',
      nameEs: 'Carpintería',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      rot, rotting, window trim, door trim,
      trim, molding, crown molding, carpentry, carpenter, wood rot, rotten wood, rotted wood, siding, framing, build, built in, fascia,
      wainscoting, mantel, carpinteria, carpintero, madera podrida, madera, molduras
    `),
    },
    {
      id: 'remodel',
      name: 'Remodeling',
      nameEs: 'Remodelación',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      remodel, remodeling, renovation, renovate, addition, basement finish, finish basement, bathroom remodel, kitchen remodel, demo,
      demolition, sunroom, adu, garage conversion, remodelar, remodelacion, ampliacion, renovar, demolicion
    `),
    },
    {
      id: 'concrete',
      name: 'Concrete or masonry',
      nameEs: 'Concreto',
      minutes: 180,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      concrete, driveway, sidewalk, brick, bricks, masonry, foundation crack, stucco, mortar, patio, concreto, cemento, banqueta,
      ladrillo, estuco
    `),
    },
    {
      id: 'hauling',
      name: 'Hauling and moving',
      nameEs: 'Acarreo',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      haul, haul away, junk, junk removal, dump run, move furniture, move couch, moving help, trash removal, remove old, tirar basura,
      acarreo, mover muebles, llevar basura
    `),
    },
    {
      id: 'pressure-washing',
      name: 'Pressure washing',
      nameEs: 'Lavado a presión',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      pressure wash, pressure washing, power wash, power washing, wash house, wash driveway, lavado presion, lavar presion
    `),
    },
    {
      id: 'roof-minor',
      name: 'Small roof work',
      nameEs: 'Techo',
      minutes: 120,
      skills: [],
      urgency: 'soon',
      words: terms(`
      roof, shingles, roof leak, skylight, chimney, attic, insulation, techo, gotera, tejas, atico, aislamiento
    `),
    },
    {
      id: 'odd-jobs',
      name: 'Odd jobs',
      nameEs: 'Trabajos varios',
      minutes: 120,
      skills: [],
      urgency: 'flexible',
      words: terms(`
      bit of everything,
      honey do, honey do list, handyman, odd jobs, small jobs, small stuff, little things, list of things, few things, couple things,
      few small, several small, projects, to do list, punch list, varios trabajos, trabajitos, varias cosas, unos arreglos, arreglitos,
      cositas, lista de cosas, rental turnover, make ready
    `),
    },
  ],
  questions: [
    { id: 'tv-have', about: ['tv-mount'], en: 'Do you already have the mount?', es: '¿Ya tiene el soporte?' },
    { id: 'wall-size', about: ['drywall'], en: 'About how big is the damaged spot?', es: '¿De qué tamaño es el daño, más o menos?' },
    { id: 'paint-have', about: ['painting'], en: 'Do you already have the paint?', es: '¿Ya tiene la pintura?' },
    { id: 'door-kind', about: ['door'], en: 'Is it an inside or an outside door?', es: '¿Es una puerta interior o exterior?' },
    { id: 'fence-kind', about: ['fence'], en: 'About how many feet of fence is it?', es: '¿Cuántos pies de cerca son, más o menos?' },
    {
      id: 'have-parts',
      about: ['tile', 'flooring', 'shelves', 'window'],
      en: 'Do you already have the materials?',
      es: '¿Ya tiene los materiales?',
    },
    { id: 'deck-size', about: ['deck'], en: 'About how many boards or steps is it?', es: '¿Cuántas tablas o escalones son, más o menos?' },
    { id: 'assembly-box', about: ['assembly'], en: 'Is everything there and in the box?', es: '¿Está todo en la caja?' },
    { id: 'list-what', about: ['odd-jobs'], en: 'What is first on the list?', es: '¿Qué es lo primero de la lista?' },
  ],
  urgentWords: [
    { pattern: '\\b(flood(ing|ed)|burst|water everywhere|gushing|inunda(ndo)?|spark(s|ing))\\b', urgency: 'emergency' },
    {
      pattern:
        '\\b((broken|smashed|shattered) (window|glass|door)|wont lock|kicked in|cant (close|lock) (the|my|our) (front |back )?door|no puedo cerrar la puerta)\\b',
      urgency: 'urgent',
    },
    { pattern: '\\b((dog|dogs|kids) (can|could|will|keep|is|are)? ?(get|getting)? ?out)\\b', urgency: 'soon' },
  ],
};
