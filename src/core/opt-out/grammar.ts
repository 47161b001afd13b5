// Requests for no more texts that name no texts, or hide the request in politeness: told before, the last one, off the
// list, whose number it is, what would be appreciated. Put together from small classes of words (word-classes.ts),
// and read where nothing plainer was found. What looks like a request and is about something else stands in `aside`.
import { ambiguous, compose, either, hours, none, type Pattern, wrongNumber } from './pattern.ts';
import { aboutWork, composed } from './word-classes.ts';

const { raw } = String;

// "Come" and "today" are also said of texts.
const aboutVisit = raw`\b(?:appointments?|appts?|visits?|booking|reschedul\w*|schedul\w*|estimate|quote|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|make it|came up|cita|visita|rendez vous|rdv)\b`;
const someoneElse = raw`\b(?:tenants?|renters?|landlord|neighbou?rs?|super|hoa|insurance|roommate|realtor|boss)\b`;
/** Who says that a text did not arrive, or how to get one, wants texts. */
const wantsTexts = either(
  raw`\b(?:didnt|never|havent|not|did|dont) (?:\w+ )?(?:get|got|receive|received|see|seen|saw) (?:your|a|the|any|my) (?:\w+ )?(?:texts?|messages?|quote|estimate|invoice|link|photos?|pics?)\b`,
  raw`\btext me (?:the|a|when|back|your|if)\b`,
  raw`(?<!\b(?:you|u|yall|and|they) )\bkeep (?:texting|sending|me posted)\b`,
);

const list = '(?:lists?|texts|texting|messages|thread|group|system|database|subscription|rotation|program)';
const sent = '(?:texts?|messages?|texting|messaging|notifications|communications?|alerts|sms|spam|robotexts?|solicitations?)';
const reached =
  '(?:text|texted|texting|message|messaged|messaging|contact|contacted|contacting|bother|bothered|bothering|write|writing|sms|spam|ping|reach_out|reaching_out)';
const tell = '(?:tell|told|telling|ask|asked|asking|say|said|saying|beg|begged|requested|warned|instructed)';
const glad =
  '(?:appreciate|grateful|thankful|glad|obliged|love|nice|like|great|wonderful|kind|hope|hoping|prefer|preference|rather|wish|happy|happier)';
const ensure = '(?:make_sure|ensure|see_to_it|make_certain|confirm|verify|arrange|fix_it|make_it|set_it|be_sure|mark_me|mark_it|note)';
const phone = '(?:number|phone|cell|line|mobile|cellphone|telephone|inbox)';
const other = '(?:someone|somebody|anyone|anybody)_else|other_people|another_(?:person|number|sucker|victim)';

export const aside: Pattern[] = [
  none('aside.what-to-keep-quiet', [
    composed(
      '=dont =(?:tell|text|message|call|send|mention_to|let) =(?:my|the|her|his)? ~1 =(?:husband|wife|mom|dad|mother|father|son|daughter|boss|partner|tenants?|kids?|parents|girlfriend|boyfriend|him|her) ~6 =(?:price|cost|surprise|secret|gift|bill|total|amount|know|quote|code|pictures?|pics|photos?)',
    ),
  ]),
  none(
    'aside.new-number',
    [
      raw`\b(?:old|other|previous|former|last) (?:number|phone|cell|one)\b.{0,60}\b(?:this|here) (?:is|one is|ones)(?: \w+){0,2} (?:new|right|current|correct|good|best)\b`,
      raw`\b(?:new|right|current|correct) number is\b`,
    ],
    [raw`\b(?:wrong|stop|unsubscribe|isnt mine)\b`],
  ),
  none(
    'aside.texts-are-fine',
    [
      raw`\b(?:dont|no|not|never|cant) (?:\w+ ){0,2}(?:call|calls|calling|phone|ring|voicemails?)\b.{0,60}\b(?:texts?|texting|messages?) (?:is|are|works?|me|us|only|instead|would be|ok|okay|fine|if)\b`,
    ],
    [raw`\b(?:dont|no|not|stop|or) (?:text|texts|texting|message)\b`, raw`\btexts? me (?:again|anymore)\b`],
  ),
  none('aside.own-hands', [
    raw`^(?:\w+ ){0,2}(?:dont|no) bother(?:ing)?(?: coming| with it| then)?(?: [.,])? (?:i|ill|we|well|my|im|its|it)\b(?!.*\b(?:text|messag|contact|again)\w*)`,
  ]),
  none(
    'aside.driving',
    [
      raw`\b(?:text|texting|message|messaging|email)(?:s|ing)? (?:and|while|when|n)(?: (?:you|they|he|she)(?: are|re)?)? ?(?:driv\w+|behind the wheel|on the road|at the wheel)`,
    ],
    [raw`\b(?:dont|stop|quit) (?:text|texting|message|messaging) me\b`, raw`\bno (?:texts|texting|messages)\b`, raw`\bwhile (?:im|i am)\b`],
  ),
  none(
    'aside.delighted',
    [
      raw`^(?:wow |oh )*(?:stop it|get out|shut up|stop)(?: no way)? [.,!] .*\b(?:cheap|amazing|great|book me|thats? it|love it|perfect|awesome|sold|deal|really)\b`,
    ],
    [raw`\b(?:text|messag|not so great)\w*`],
  ),
  none('aside.playing', [
    raw`\b(?:stop|quit) (?:playing|messing|fooling|joking|kidding|clowning)(?: around| games)? [.,] (?:can|could|when|how|what|is|are|do|will|i need)\b`,
  ]),
  none(
    'aside.what-not-to-send',
    [
      raw`\b(?:dont|not|never|stop) (?:send|sending|mail|mailing|bring|deliver) (?:the|your|an?|my|any|that) (?:\w+ )?(?:bill|invoice|quote|estimate|part|check|receipt|tech\w*|guy|crew|truck|package|box|warranty|bot|robot)s?\b`,
    ],
    [raw`\b(?:text|messag|contact)\w*`],
  ),
  none(
    'aside.charged-for-texts',
    [raw`\b(?:charged?|charges|pay|paying|fees?|billed|cost) (?:\w+ ){0,2}(?:for|to|per) (?:\w+ )?(?:text|messag)\w*`],
    [raw`\b(?:stop|quit|remove|unsubscribe|optout|again|another)\b`],
  ),
  none(
    'aside.stop-asking',
    [
      raw`\b(?:stop|quit) (?:asking|sending|giving) (?:me )?(?:\w+ ){0,3}(?:questions?|bots?|robots?|runaround|menus?)\b.{0,40}\b(?:send|get|have|call|come|need|want|give|put|connect|let)\b`,
    ],
    [raw`\b(?:text|messag|contact|again|anymore)\w*`],
  ),
  none(
    'aside.none-arrived',
    [
      raw`\b(?:no|not any|zero) (?:texts?|messages?) (?:\w+ ){0,1}(?:came|arrived|got|showed|went|come|received|reached)\b`,
      raw`\bresend\b`,
    ],
    [raw`\b(?:stop|remove|unsubscribe)\b`],
  ),
  none(
    'aside.another-plumber',
    [
      raw`^(?:\w+ )?(?:forget it|never ?mind|cancel that|drop it|skip it) [.,] .{0,20}\b(?:call|find|get|go with|try|use|hire)(?:ing)? (?:\w+ )?(?:another|someone|somebody|a different|other|elsewhere)\b`,
    ],
    [raw`\b(?:text|messag|contact)\w*`],
  ),
  none(
    'aside.found-you',
    [raw`\b(?:got|found|saw|took|pulled|have) (?:your|yalls) (?:number|name|info) (?:off|from|on|through|in|out of|at)\b`],
    [raw`\b(?:stop|dont|remove|delete|lose)\b`],
  ),
];

export const grammar: Pattern[] = [
  compose(
    'told-before',
    [
      `=${tell} ~5 =(?:not|dont|stop|quit|no|never) ~4 reach`,
      `=${tell} ~5 =(?:not|dont|stop|quit|no|never)_to ~4 reach`,
      `=${reached} ~6 =(?:i|we|ive|weve) ~1 =${tell} ~3 =(?:not_to|to_stop|you_not|to_quit|stop|no)`,
      `=(?:shouldnt|should_not|dont|hate|not|why)_(?:have|having|do_i_have)_to ~2 =(?:ask|say|tell|repeat|request) ~6 =(?:twice|again|off|removed|stop|times|repeatedly)`,
      `=how =many =(?:times|more_times|ways) ~6 =${tell} ~6 =(?:stop|no|not|off|quit|leave|remove)`,
      '=(?:which|what) =part =of =(?:stop|no|quit|unsubscribe|leave_me_alone|dont)',
      '=(?:honor|honour|respect|process|action) ~3 =(?:request|wishes|optout|opt_out|privacy|decision)(?=_(?:to|not|[.,]|and|that)|$)',
    ],
    [
      aboutWork,
      someoneElse,
      raw`\b(?:told|asked|tell) (?:him|her|them|my|the)\b`,
      raw`\b(?:he|she|they) (?:said|told|asked)\b`,
      wantsTexts,
    ],
  ),
  compose(
    'the-last-one',
    [
      `=(?:make|let|lets|be|mine|want|hope|is|keep|consider) ~3 =(?:the|your)_(?:very_)?(?:last|final) ~1 =(?:texts?|message|contact|communication|time_you|i_hear|one_(?:i_get|of_these|i_receive|you_send|from_you)|phone_you|number_you|of_these|of_the_texts|of_your)`,
      `=(?:this_is|thats|that_is|consider_this|was) =(?:the|your)_(?:last|final) =(?:warning|notice|request)`,
      `texts //8 =(?:make|let|lets|should_be|better_be|be) =(?:this|that|it) ~1 =the_(?:last|final)`,
    ],
    [aboutWork, raw`\b(?:the|your|my) last (?:text|message|one) (?:i|we|you|said|was|about|say|got|didnt)\b`, aboutVisit, raw`\?`],
  ),
  compose(
    'would-be-glad',
    [
      `=${glad} //12 =(?:not|never|no_longer|no_more|didnt|dont|wouldnt|without|stopped|ceased|stop|cease|discontinue|left_off) ~5 =(?:${reached}|${sent.replace('(?:', '(?:')})`,
      `=${glad} //10 =(?:off|removed|remove|deleted|delete|erased|taken_off|excluded|left_off|left_out|out) ~6 =(?:${list}|of_this|of_these)`,
      `=${glad} //8 =(?:left_alone|leave_me_alone|peace_and_quiet|left_in_peace|forgot_me|lost_my_number)`,
      `=(?:appreciate|grateful|thankful|thanks|thank_you) ~3 =(?:for|if|but|though) //14 =(?:no_more|no_further|not_get|not_receive|stop_the|stop_these|not_be_sent|not_be_texted|without_the)`,
    ],
    [
      aboutWork,
      wantsTexts,
      raw`\b(?:rather|prefer|like|instead) (?:to )?(?:call|talk|speak|you called|a call)\b`,
      raw`\bbefore`,
      'after',
      raw`until\b`,
      raw`\bbut (?:ok|okay|fine)\b`,
      someoneElse,
      raw`\b(?:wont|dont|not) (?:stop|forget)\b`,
    ],
  ),
  compose(
    'see-to-it',
    [
      `=${ensure} //8 =(?:not|no|never|dont|stop|wont|nothing) ~6 =(?:${reached}|${sent})`,
      `=${ensure} //8 =(?:${phone}|i|im|me|we) ~4 =(?:off|removed|deleted|erased|gone|excluded|blocked)`,
    ],
    [aboutWork, aboutVisit, wantsTexts, someoneElse],
  ),
  compose(
    'off-it',
    [
      `=(?:on|in) ~4 =${list} //10 =(?:off|out_of|removed|removed_from|taken_off) ~1 =(?:it|them|this|that|now|these)`,
      `=${list} //8 =(?:want|like|need|get|take|let|be|keep|leave) ~3 =(?:off|out|out_of)(?=_(?:it|of|now|this|that|[.,])|$)`,
      '=(?:un_sign|unsign|unenroll|un_enroll|unlist|delist|de_list|unregister|unjoin|disenroll|deregister|desubscribe|unfollow|disconnect|unsub|un_subscribe|deenroll) ~1 =(?:me|us|up|my|this|from|the|now|here)',
      '=(?:unenroll|unlist|delist|unregister|disenroll|deregister|desubscribe|unsign_up|un_sign_up)(?=_[.,]|$)',
      '=(?:count|include|sign|leave|deal|keep|check|opt|log) =me =out(?=_(?:of_(?:this|these|it|your)|now|thanks|[.,])|$)',
      `=(?:i_want|let_me|want_to_be|get_me|i_need|id_like|like_to_be) ~1 =out =of =(?:this|these|your|it)(?=_(?:${list}|thing|now|whole|[.,])|$)`,
      '=(?:be|am|are|number|phone|name) ~2 =(?:dropped|scrubbed|purged|struck|cut|stricken|pulled) ~1 =(?:from|off) ~3 =(?:lists?|records?|rolls|database|system|files?|contacts)',
    ],
    [
      aboutWork,
      raw`\b(?:wait ?list|waiting list|schedule|appointment|calendar|list (?:of|for)|price list|parts list)\b`,
      raw`\b(?:off|out) (?:on|for|at)\b`,
    ],
  ),
  compose(
    'no-part-of-it',
    [
      '=(?:dont|not|never|no_longer|wont|rather_not) ~4 =(?:part_of|included_in|involved_in|enrolled_in|signed_up_for|member_of|on) ~2 =(?:text|texting|texts|sms|message|messaging) =(?:thing|program|list|group|deal|system|service|stuff|business|chain|club|campaign)',
    ],
    [wantsTexts, raw`\?`],
  ),
  compose(
    'not-for-you',
    [
      `=(?:this|my|our) ~1 =${phone} =(?:is|stays|remains) =off =limits`,
      `=(?:this|my|our) ~1 =${phone} =(?:is_not|isnt|is_never|aint|was_not) ~1 =(?:for|open_to|available_for|available_to|to_be_used) ~3 =(?:you|yall|ads|advertising|advertisements?|marketing|business|businesses|solicitations?|soliciting|sales|spam|texts|texting|strangers|companies|bots|robots|this|junk|that|use)`,
      `=(?:take|keep|get|scrub|remove|leave) =(?:this|my|our|the) ~1 =${phone} =(?:off|out|away|alone)`,
      `=(?:no|zero|any)_(?:reason|business|right|cause|need|excuse|permission|consent|interest) ~2 =(?:for|to|you|having|in) ~4 =(?:my|this|our) ~1 =${phone}`,
      `=(?:shouldnt|should_not|dont_need_to|not_supposed_to|no_right_to|not_allowed_to|didnt_say_you_could) ~2 =(?:have|keep|use|be_using|hold|store) ~1 =(?:my|this|our) ~1 =${phone}`,
      `=(?:stay|keep|get|hop|back) =(?:off|out_of|away_from) =(?:of_)?(?:my|this|our) ~1 =${phone}`,
      '=(?:keep|put|send) =your =(?:texts|messages|ads|offers|promos|spam|texts_and_offers) =(?:to_yourself|elsewhere|away)',
      `=(?:go|please|just|and|you_can|try) =(?:bother|bug|pester|annoy|harass|spam|text|message|hassle) =(?:${other})`,
      `=(?:find) =(?:${other}) =to =(?:bother|bug|pester|annoy|harass|spam|text|message|hassle|scam)`,
    ],
    [aboutWork, raw`\b(?:different|new|correct|better|other) (?:number|phone)\b`, aboutVisit, raw`\?`],
  ),
  compose(
    'mistaken-about-me',
    [
      '=(?:wrong_idea|wrong_impression|mistaken|under_the_impression|wrong_if_you_think|no_idea_why_you_think) ~6 =(?:want|wanting|need|needing|like|liking|interest|interested|signed|agreed) ~3 =(?:this|these|them|texts?|messages?|up|texting|to)',
      '=(?:not|never|dont|isnt|aint|nothing) ~2 =(?:something|anything|a_thing|what) =(?:i|we) ~1 =(?:want|wanted|need|asked_for|signed_up_for|care_for|agreed_to)',
      '=(?:texts|messages|texting|messaging|these) ~1 =(?:not|arent|isnt|never|no_longer) ~2 =(?:wanted|welcome|needed|necessary|requested|appreciated|desired|invited|authorized|ok|okay|acceptable|cool)',
    ],
    [aboutWork, aboutVisit, raw`\?`, raw`\b(?:price|quote|estimate|bill|charge)\b`],
  ),
  compose(
    'no-more-of-them',
    [
      '=(?:had|have|having) ~1 =(?:my_fill|our_fill|enough|it_up_to_here|it|plenty|quite_enough) ~1 =(?:of|with) ~3 texts',
      '=(?:make|get|have) =(?:these|this|them|those|the_texts|the_messages|it) ~1 =(?:go_away|disappear|vanish)',
      '=(?:text|texted|texts|texting|messages?|messaged) //12 =(?:prefer|rather|like|hope|appreciate|wish|want|ask) ~4 =(?:not|never|didnt|doesnt|stop|dont) ~1 =(?:happen|happening|occur|continue|repeat|recur|again)',
      '=(?:texts?|texting|messages?|system|database|list|number) //8 =(?:but|so|and) =(?:dont|stop|quit)(?=_[.,]|$)',
      'texts //10 =(?:dont|never|stop|quit|not) ~1 =(?:send|sending|deliver|write) =(?:them|these|it|any|those|this)',
      '=(?:wont|not|no_longer|never) ~1 =(?:be_needing|be_wanting|needing|wanting|require|requiring|be_requiring|be_accepting|accept|accepting|reading|be_reading) ~2 texts',
      '=(?:neither|none|not_one|nobody|no_one) ~3 =(?:want|wants|need|needs|asked_for|likes?|care|cares) ~3 texts',
      '=(?:a_way|any_way|way|able|option|possible) ~1 =(?:to_not|not_to|to_stop|to_avoid) ~1 =(?:get|getting|receive|receiving|be_sent) =(?:these|this|them|those|texts?|messages?)',
      '=(?:no|no_more|zero|without) ~2 =(?:updates|alerts|stuff|things|anything|reminders_and_texts|news|info|communications?) =(?:by|via|through|over) =(?:text|texts|sms|message|phone)',
      `=(?:text|${sent}) //14 =(?:no_more|enough|none|not_another_one|no_further|not_one_more)(?=_(?:of_(?:them|it|these|this|those|that)|for_me|ok|thanks|now|already|from|[.,])|$)`,
      'texts //10 =(?:want|like|need|rather|prefer|love) ~3 =(?:those|them|these|it|that) =(?:to|not) ~2 =(?:not|stop|end|cease|come|quit|go_away|gone)',
      '=(?:these|those|them|this|they) ~2 =(?:to_not|not_to|need_to_not|need_to_stop|should_not|shouldnt|should_stop|must_not|must_stop|better_stop|better_not|gotta_stop|cannot_keep) ~1 =(?:come|coming|arrive|arriving|be_sent|be_coming|sent|showing_up|continue|to_me|to_us|anymore|now)',
      '=(?:get|make|have|want|need|how_do_i|like) =(?:these|this|them|those|the_texts) =(?:to)? =(?:stop|quit|cease|end|stopped) ~1 =(?:coming|arriving|showing_up|sending|now|please)?',
      '=(?:phone|cell|pocket|nightstand) =(?:stopped|stop|quit|to_stop|not) =(?:buzzing|dinging|pinging|ringing|lighting_up|going_off|blowing_up|vibrating) =(?:with|from|because_of|over) ~1 =(?:your|you|these|this|yall)',
      '=(?:cut|drop|stop|quit|enough) =(?:the|with_the|this|with_this|with_all_the) =(?:crap|bs|bullshit|shit|nonsense|garbage|junk|noise|act) ~3 texts',
      '=(?:zero|no|not_any|absolutely_no) =(?:interest|desire|wish|intention|plans?|need) =(?:in|of|to|for) ~1 =(?:being|be|getting|get|staying|stay|receiving|receive|having|hearing) ~6 =(?:lists?|texts?|texted|messages?|messaged|contacted|group|thread|these|from)',
    ],
    [aboutWork, aboutVisit, wantsTexts, raw`\bno more (?:questions|problems|water|issues)\b`],
  ),
  compose(
    'or-else',
    [
      '=(?:lawyer|attorney|police|lawsuit|sue|suing|fcc|ftc|court|complaint|fine|damages|legal) //9 =(?:one_more|another_one|another|any_more|more|each|every_one|next_one|per) ~1 =(?:of_these|of_them|of_those|texts?|message|one)',
      '=(?:one_more|another|next|each|any_further|any_more) =(?:of_these|texts?|messages?|one) //8 =(?:lawyer|attorney|police|lawsuit|sue|court|report|reporting|reported|block|blocking|blocked|complaint|legal|fcc|ftc|bbb|charge_you|charging_you|invoice_you|bill_you|review)',
      '=(?:owe|owes|cost|costs|charge|charging|bill|billing|fine|penalty) =(?:me|you|us|them)? ~3 =(?:per|for_each|for_every|a|each) ~1 =(?:text|message|of_these|of_those|one_of_these)',
      '=(?:i|we|im|ill) ~2 =(?:know|have|exercise|exercising|invoke|assert) =(?:my|our) =rights ~8 =(?:text|texts|contact|contacted|messages|messaged|spam|privacy)',
    ],
    [aboutWork, aboutVisit, raw`\?`, someoneElse],
  ),
  // In the other languages: to ask that something end, and what it is.
  compose(
    'spanish.end',
    [
      '=(?:no_more|stop|quit|enough) ~3 mensajes',
      '=(?:ya_no|no|nunca|jamas|dejen_de|deje_de|paren_de|basta_de|alto_a|prohibo|prohibido|eviten|favor_de_no|sin) ~4 =(?:texte\\w+|mensaje\\w*|textos?|escrib\\w+|molest\\w+|contact\\w+)(?=_(?:mas|por|a|please|ya|nunca|gracias|[.,])|$)',
      '=(?:como|donde|quiero|quisiera|necesito|puedo|pueden|puede|podrian|podria|favor_de|pido|solicito|exijo) ~4 =(?:salgo|salir|salirme|cancelo|cancelar|detener|parar|quitar\\w*|borrar\\w*|eliminar\\w*|sacar\\w*|dejar_de_recibir|bloquear) ~3 =(?:mensajes?|textos?|lista|numero|telefono|contactos?|esto|aqui)',
      '=(?:me_tienen|estoy|ya_estoy|estamos|ya_me_tienen) ~2 =(?:hart[oa]s?|cansad[oa]s?|fastidiad[oa]s?|hasta) ~6 =(?:mensaj\\w+|textos?|ustedes|mandar|molestar|escribir)',
      '=(?:retir|revoc|quit)\\w+ ~2 =(?:consentimiento|permiso|autorizacion)',
      '=(?:olvid|pierd|tir)\\w+ =(?:mi|este|ese) =(?:numero|telefono|celular)',
    ],
    [
      aboutWork,
      raw`\b(?:cita|visita|agenda|tecnico|precio|cotizacion)\b`,
      raw`\bno (?:me |he |han |ha )?(?:lleg|recib|mandaron|enviaron|escribieron|contestaron|contesto|contactaron)\w*`,
      raw`\b(?:mejor|solo) (?:por )?(?:texto|mensaje)`,
      raw`\bno (?:me )?llamen\b.*\b(?:texto|mensaje)`,
      raw`\bno molest(?:a|o|ia)\b`,
    ],
  ),
  compose(
    'french.end',
    [
      '=(?:cess\\w+|arret\\w+|stop\\w*|mettez_fin|mettre_fin|suspend\\w+|interromp\\w+|termin\\w+|fini|finis|assez|pus|plus_aucun|aucun_autre|pas_d_autres?|plus_jamais) ~4 =(?:envois?|textos?|textes?|texts|messages?|sms|communications?|courriels?|sollicitations?|notifications?|contact|publicites?|pubs?)',
      '=(?:fich|fout|criss|laiss|lach|sacr)\\w* =(?:moi|nous)? ~1 =(?:la_paix|patience|tranquilles?|en_paix|la_christ_de_paix|un_peu)',
      '=(?:retir\\w+|revoqu\\w+|annul\\w+) ~1 =(?:mon|notre|tout|le) =(?:consentement|accord|autorisation|abonnement|inscription)',
      '=(?:oubli|perd|supprim|effac|enlev|retir|ot|ray|jet)\\w* =(?:mon|ce|notre|mes|le) =(?:numero|no|nom|coordonnees|tel|telephone|cell)',
      '=(?:je|on|j|nous) ~3 =(?:plus|pus|pu|pas|aucun|rien|jamais) ~3 =(?:textos?|textes?|messages?|sms|recevoir|contacte\\w*|sollicite\\w*|derange\\w*|abonne\\w*|entendre_parler)',
    ],
    [
      aboutWork,
      raw`\b(?:recu|rendez vous|rdv|fuite|toilette|visite|technicien)\b`,
      raw`\bpas (?:recu|eu|vu|encore)\b`,
      raw`\b(?:changement|changer|nouveau) (?:de )?numero\b`,
    ],
  ),
  wrongNumber(
    'wrong-number.used-to-be',
    [
      raw`\b(?:used to be|was|once was|formerly) (?:my |the |his |her )?(?:\w+ ){0,2}(?:number|phone|cell)\b.*\b(?:not|isnt|no longer|anymore|any more|mine now)\b`,
      raw`\b(?:i|we) (?:bought|got|inherited|took over|was given|were given) (?:this|the) (?:number|phone|sim|cell)\b`,
      raw`\b(?:number|phone) (?:was|got|has been) (?:reassigned|recycled|transferred)\b`,
      raw`\b(?:hasnt|has not|havent|have not) (?:been|had) (?:his|hers|theirs|her|their|this|that|my)(?: \w+){0,2} (?:number|phone|years|months|since)\b`,
      raw`\b(?:confus\w+|mix(?:ed|ing)|mistak\w+) (?:me|us|this number|my number)(?: up)? (?:with|for) (?:someone|somebody|another|a different|some other)\b`,
      raw`\b(?:meant|trying|intended|looking|wanted|want) (?:to |for )?(?:text|reach|message|contact|send this to)? ?(?:someone|somebody) else\b`,
      raw`\bce nest (?:plus|pas) (?:le |la |mon |son )?(?:numero|telephone|cellulaire)\b`,
      raw`\b(?:cest|c est) (?:pas|plus) (?:le |mon |la )?(?:bon |bonne )?(?:numero|personne|moi)\b`,
      raw`\b(?:connais|connait) (?:pas|personne|aucun)\b`,
      raw`\b(?:il|elle|personne)(?: n)? ?(?:habite|vit|travaille|est) (?:plus|pas) ici\b`,
      raw`\b(?:ya no tiene|ya no es|nunca fue|no es) (?:este|ese|el|su) (?:numero|telefono|celular)\b`,
      raw`\b(?:texted|messaged|reached|contacted|texting|messaging|called|calling|have) (?:the |a )?wrong (?:number|person|phone|house|guy|lady|cell|family)\b`,
      raw`\b(?:este|ese) (?:numero|telefono|celular)(?: ya)? no es (?:de|el de|mio)\b`,
      raw`\bno soy (?:la|el|quien|a quien) (?:persona |que |hombre |senora? )?(?:que )?(?:busca|buscan|cree|creen|piensa|necesita)\w*`,
      raw`\bno conozco a (?:ningun|nadie|esa|ese)\b`,
    ],
    [raw`\?`, aboutWork, raw`\b(?:new|correct|right|current|better) (?:number|one) is\b`, raw`\b(?:call|text|reach) me\b`],
  ),
  wrongNumber('wrong-number.whos-that', [
    raw`\bwhos ([a-z]{3,12})\b.{0,20}\bnot \1\b`,
    raw`\b(?:im|i am|this is|soy|me llamo) ?not ([a-z]{3,12}) .{0,20}\bwhos \2\b`,
  ]),
];

['** What nobody can tell: the limits without a verb, and the short sentences. *'];
export const unclear: Pattern[] = [
  hours(
    'limit.hours-alone',
    [
      raw`^(?:ok |but |and |hi |um )*not (?:before|after|until|past|between|during|on) (?:\d{1,2}(?:am|pm)?|noon|dark|midnight|work|school|dinner|sun\w*|sat\w*|week\w*|the week\w*|my|lunch)\b`,
    ],
    [aboutWork, raw`\b(?:works?|available|home|come|arrive|good for)\b`],
  ),
  hours(
    'limit.only-when',
    [
      raw`\b(?:only|just) (?:text|message|contact|write) (?:me |us )?(?:.{0,30} )?(?:about|regarding|during|on|between|after|before|when|if|in case|for (?:emergenc|appoint))\b`,
    ],
    [raw`\b(?:address|gate|code)\b`],
  ),
  ambiguous('unsure.spamming', [
    raw`^(?:um |so |hey |lol |wait )*(?:are|is) (?:you|u|this|yall) (?:guys )?(?:spam\w*|a scam|scam\w*|harass\w*|bother\w*|stalk\w*|for real with these|going to keep)\b`,
  ]),
  ambiguous('unsure.can-you-not', [
    '^(?:um |ok |hey |lol |just )*(?:(?:can|could|would) (?:you|u|yall) (?:maybe )?not|dont|dont you|(?:no )+no no|nope nope)(?: lol| thanks| haha| ok)*$',
  ]),
  ambiguous('unsure.leave-it', [
    '^(?:ok |just |no |then |eh |nah )*(?:leave it|let it be|let it go|leave it be|leave it at that|leave it there|drop it|skip it|thats all|thatll (?:be|do)(?: enough)?|(?:im|we are|were) good on (?:all )?(?:this|that|these|it)|stop playing(?: around| games)?|knock it off|cut it out|quit it|give it up|whatever [.,]? ?stop)(?: (?:thanks|ok|then|now|please|alone|man|dude|lol))*$',
    '^(?:ok |just |please )*(?:stop|end|quit|cancel) (?:whatever|what) (?:this|that|it) (?:is|was)$',
  ]),
];
