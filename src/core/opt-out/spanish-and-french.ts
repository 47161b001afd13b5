// Plain requests for no more texts in Spanish and French.
import { end, optout, type Pattern } from './pattern.ts';

const { raw } = String;

export const inSpanishAndFrench: Pattern[] = [
  optout('spanish.other', [
    raw`\b(?:salir|salirme|sacarme|borrarme|quitarme) de (?:la|su|esta|esa) lista\b`,
    raw`\bno me (?:suscribi|registre|inscribi|apunte)\b`,
    raw`\bcancel\w* (?:la |mi )?su[bs]?scripcion\b`,
    raw`\bdesu[bs]?scri\w+\b`,
    raw`\b(?:dar|darse) de baja\b`,
    raw`\bno (?:llamen?|escriban?|manden?) (?:ni|o|y) (?:escrib|mand|llam|text)\w+`,
  ]),
  optout('french.other', [
    raw`\b(?:ne )?(?:souhaite|veux|desire|voulons|souhaitons) (?:plus|pas) etre (?:contact|derang|sollicit|text)\w*`,
  ]),
  optout(
    'spanish.no-me-escriban',
    [
      raw`\bno (?:quiero que )?(?:me|nos|le) (?:sigan? |vuelvan? a |vuelvas a |vayan? a )?(?:mand|envi|escrib|contact|text|molest|busqu|mensaj|moleste)\w*`,
      raw`\bno (?:manden?|mandes|envien?|envies|escriban?|escribas|molesten?|molestes|molestar|contacten?|texteen?|moleste) ?(?:mas|nada|mensajes|textos)?\b`,
      raw`\bno (?:vuelvan|vuelva|vuelvas) a (?:mand|envi|escrib|contact|text|molest|llam|marc)\w+`,
      raw`\bno (?:me |nos )(?:llamen?|llames|marquen?|hablen?)(?: mas| nunca| por favor| otra vez| de nuevo)*${end}`,
    ],
    [
      raw`\bno me (?:(?:mand|envi|contact)(?:o|aron|an|aste)|escrib(?:io|ieron|en|iste))\b`,
      raw`\bno me (?:han|ha) \w+`,
      raw`\b(?:mandenme|mandeme|envienme|escribanme|escribame) (?:un |por )?(?:mensaje|texto)`,
      raw`\bno me (?:mande|envie)n? (?:al|a (?:ese|otro)|otro (?:tecnico|plomero)|el tecnico|a nadie)`,
      raw`\bno me (?:llam|marqu)\w+.*\b(?:mensaje|texto|escrib)`,
    ],
  ),
  optout(
    'spanish.ya-no',
    [
      raw`\b(?:ya )?no (?:quiero|deseo|necesito|queremos|quisiera|deseamos|me interesan?|acepto|autorizo|autorice|pedi|solicite|quiero seguir|me suscribi|di permiso|doy permiso|estoy interesad[oa])(?: en)?(?: \w+){0,3} (?:mensajes?|textos?|sms|notificaciones|comunicaciones|publicidad|saber (?:nada )?de ustedes|contact\w*|promociones|me (?:escrib|mand|envi|contact|molest)\w+|recibir\w*|ser contactad[oa])\b`,
      raw`\bno (?:mas|quiero mas|ya) (?:mensajes?|textos?|sms|spam|publicidad|msj)\b`,
      raw`\bya no (?:mas )?(?:mensajes|textos|me (?:mand|envi|escrib|text|contact|molest|llam)\w+|por favor${end})`,
      raw`\bya no (?:me )?(?:mand|envi|escrib|text|contact|molest)\w+`,
      '^(?:ya )?(?:no mas|basta ya|ya basta|ya no)(?: por favor| gracias| ya)*$',
    ],
    [raw`\bno (?:me )?(?:mandaron|enviaron|escribieron|mando|envio)\b`],
  ),
  optout(
    'spanish.off-list',
    [
      raw`\b(?:quit|borr|elimin|sac|remuev|retir|suprim|tach|bajar|bajen|baje|saqu|saque|qu[ií]t)\w*(?: \w+){0,2} (?:de|del|numero|telefono|contacto|datos|informacion)\b(?: (?:la|su|sus|esta|esa|tu|el|toda|mi|lista|sistema|base|contactos|registros|ahi|aqui)\b)*`,
      raw`\b(?:de|den|denme|deme|dame|darme|darnos|quiero|doy|dan|denos) (?:\w+ )?(?:de )?baja\b`,
      raw`\bcancel\w* (?:la |mi |los |estos |esta |sus )?(?:suscripcion|mensajes|textos|notificaciones|subscripcion)\b`,
      raw`\b(?:desuscrib|dessuscrib|desinscrib|anular suscrip|dar de baja)\w*`,
      raw`\bborre(?:n)?me\b`,
      raw`\belimine(?:n)?me\b`,
    ],
    [
      raw`\b(?:calentador|tapon|pared|arbol|alfombra|techo|del (?:bano|techo|patio|piso|sotano)|de la (?:pared|cocina|casa|agenda)|cita|presion|agua|moho|lavadora|de ahi el|viejo|vieja|de agua|citas|agenda|voltaje)\b`,
      raw`^(?!.*\b(?:me|nos|lista|numero|mi|telefono|contactos|datos|baja|suscri|subscri|desuscri|textos|mensajes|quitenme|quiteme|saquenme|saqueme|sacame|borrenme|borreme|borrame|eliminenme|elimineme|notificaciones|retirenme|quitame|eliminame)\b)`,
    ],
  ),
  optout('spanish.leave-alone', [
    raw`\b(?:deje(?:n)?(?:me|nos)|deja(?:me|nos)|dejenme|dejame|dejeme) (?:\w+ )?(?:en paz|tranquil[oa]s?|sol[oa])\b`,
    raw`\b(?:vete|vayanse|vayase) (?:a la|al) \w+`,
    raw`\bchinga\w* (?:tu|a su|su)\b`,
    raw`\bno (?:esten|este|estes) (?:molestando|chingando|jodiendo|fregando)\b`,
    raw`\bno (?:molesten?|molestes|molestar|jodan?|chinguen?|frieguen?)\b`,
    raw`\b(?:no doy|no di|retiro|revoco) (?:mi )?(?:permiso|consentimiento|autorizacion)\b`,
    raw`\b(?:alto|stop|basta) (?:por favor|ya|a los|a estos|con (?:los|estos|sus)|de (?:mensajes|textos|mandar|enviar|escribir|molestar))\b`,
    raw`\b(?:pare|paren|detengan|suspendan|cancelen|detener) (?:ya |de |con )?(?:esto|los|estos|sus)? ?(?:mensajes|textos|envios|esto)\b`,
  ]),
  optout('french.ne-plus', [
    raw`\b(?:ne |n )?(?:m|me|nous|n) ?(?:ecri\w*|envoy\w*|text\w*|contact\w*|derang\w*|rappel\w*|appel\w*|messag\w*|embet\w*|harcel\w*|mecrivez|menvoyez|mappelez)(?: (?:moi|nous|de|pas))? (?:plus|jamais)\b`,
    raw`\b(?:ne )?(?:mecrivez|menvoyez|mappelez|mecris|menvoie|mecrire|menvoyer)\b(?: \w+)? (?:plus|jamais)\b`,
    raw`\b(?:contactez|ecrivez|textez|appelez|envoyez) (?:moi |nous )?(?:plus|jamais)\b`,
    raw`\bplus (?:de|aucun|jamais de|d) (?:textos?|textes?|texts?|text|messages?|sms|courriels|contact|spam)\b`,
    raw`\bne (?:veux|desire|souhaite|voulons|voudrais) (?:plus|pas|aucun)(?: \w+){0,3} (?:messages?|textos?|textes?|texts?|text|sms|recevoir|contacte\w*|derang\w*|vous entendre|nouvelles|entendre)\b`,
    raw`\bveux (?:plus|pas)(?: \w+){0,2} (?:recevoir|messages?|textos?|texts?|text|sms)\b`,
    raw`\bplus recevoir\b`,
  ]),
  optout('french.off-list', [
    raw`\b(?:desabonn\w*|desinscri\w*|me desabonner)\b`,
    raw`\b(?:retir\w*|enlev\w*|supprim\w*|effac\w*|otez|oter|rayez|sortez)(?: moi| nous| mon| ce| le| notre| mes| de suite)* (?:de (?:la|votre|vos|cette|ta) (?:liste|listes|contacts|base|systeme)|de vos \w+|numero|nom|contact|coordonnees|de votre|de la liste)\b`,
    raw`\b(?:laisse[zr]?|foute[zr]?|fiche[zr]?|fous|fiche)(?: moi| nous)?(?: \w+){0,2} (?:tranquille|la paix|en paix)\b`,
    raw`\b(?:jai|je) (?:n ai |nai )?(?:jamais|pas) (?:demande|consenti|inscrit|donne)\b`,
    raw`\bje (?:retire|revoque) mon consentement\b`,
  ]),
];
