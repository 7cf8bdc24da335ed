import type { Intent } from '#app/agent/brains/offline/understand/facts'

const CITA = '(?:citas?|turnos?|reservas?|horas?|consultas?|sesion|visita)'
const MI = `(?:mis?|la|el|esa|ese|una|las|los|tengo) ?${CITA}`

export const SPANISH: Partial<Record<Intent, RegExp>> = {
  greet:
    /\b(?:hola+|holi|buenas(?: (?:tardes|noches|dias))?|buenos dias|buen dia|que tal|saludos)\b/,
  thanks: /\b(?:gracias|muchas gracias|mil gracias|te agradezco|se agradece)\b/,
  bye: /\b(?:eso es todo|eso seria todo|nada mas|adios|chao|chau|hasta (?:luego|pronto|manana|la vista|el \w+)|nos vemos|buen(?:as)? (?:finde|noches a)|que tengas? buen)\b/,
  help: /\b(?:ayuda(?!r)|ayudame|que (?:puedes|sabes) hacer|en que (?:me )?(?:puedes|ayudas)|como funciona|opciones hay)\b/,
  book: new RegExp(
    `\\b(?:reserv(?:ar|o|a|ame|arme|ad|amos|e)|agend(?:ar|o|a|ame|arme|amos)|(?:pedir|coger|sacar|solicitar|tomar|concertar|hacer|hacerme|dar|darme|dame|apartar|programar|quiero|quisiera|necesito|queria|querria|busco|me das|me dais|obtener|conseguir|gustaria|tener|deseo|ocupo|poner|ponme|apuntame|apuntar|apuntarme) (?:una? |la |mi |otra |otro |el |un |hora|para )?(?:nuev[ao] )?(?:${CITA}|hueco)|${CITA} (?:para|con|el|de|disponible|urgente)|pedir hora|apuntar(?:me|se)|cita|un turno)\\b`
  ),
  another: new RegExp(
    `\\b(?:otr[ao] (?:mas )?para (?:mis?|el|la|otr[ao]) |otr[ao] ${CITA}|(?:una )?nuev[ao] ${CITA}|un[ao]? nuev[ao](?=\\W*$)|(?:cita|turno) mas|(?:reservar|agendar) (?:otr[ao]|tambien))\\b`
  ),
  cancel: new RegExp(
    `\\b(?:cancel(?:ar|o|a|ame|arla|arlo|ala|alo|en|acion|arme|emos)|anul(?:ar|o|a|ame|arla|arlo|ala|alo|acion)|(?:elimina|borra|quita)r?(?:la|lo|me)? ${MI}|ya no (?:quiero|necesito|hace falta) (?:la |mi |ir)|desmarcar|dar de baja (?:la|mi) ${CITA})\\b`
  ),
  cannotCome:
    /\b(?:(?:ya )?no (?:voy a poder|voy a|podre|puedo|podria|llego|alcanzo|vendre|ire)(?: a)?(?: (?:ir|asistir|acudir|llegar|venir))|(?:ya )?no (?:podre|voy a poder|llego a la cita|vendre|ire)|ya no puedo|me surgio|me ha surgido|no me es posible ir)\b/,
  cancelAll:
    /\b(?:cancela|anula|cancelar|anular) (?:todas|todo)\b|\b(?:todas mis citas|todas las citas)\b.*\bcancel/,
  reschedule: new RegExp(
    `\\b(?:reprogram\\w+|reagend\\w+|(?:cambi(?:ar|o|a|ame|armela|arla|arlo|ala|alo|en)|mover|muev\\w+|pasar|pasame|traslad\\w+|correr|modific\\w+|posponer|pospon\\w*|aplaz\\w+|retras\\w+|adelant\\w+|postergar\\w*|atrasar)(?:me|la|lo)? (?:de )?(?:${MI}|(?:de |el |la )?(?:dia|fecha|hora|para|a las|al))|(?:muevela|muevelo|cambiala|cambialo|pasala|pasalo|aplazarla|moverla|cambiarla|aplazar|posponer|adelantar|adelantarla|retrasarla|reprogramarla|retrasar)|(?:la|lo) (?:muevo|cambio|paso|movemos|cambiamos)|^\\W*(?:la|el) (?:hora|dia|fecha)\\W*$|^\\W*(?:prefiero |mejor |quiero )?(?:cambiar(?:la|lo)?|mover(?:la|lo)?)\\W*$|cambio de (?:cita|hora|fecha|dia)|en (?:otro|otra) (?:dia|hora) mi cita)\\b`
  ),
  mine: /^\W*(?:y )?(?:a que hora|cuando|que dia|para cuando) (?:era|es|seria|quede|quedamos|habia quedado)\W*$|^\W*tengo (?:alguna |algun |una |un )?(?:cita|turno|reserva)s?\W*$|\b(?:mis (?:citas|turnos|reservas|proximas citas|proximos turnos)|mi (?:proxima|proximo) (?:cita|turno)|(?:que|cuales|cuando|cual|a que hora|que dia|para cuando|cuantas) (?:\w+ )?(?:citas? tengo|turnos? tengo|tengo (?:una |la |mi )?(?:cita|turno|reserva|citas)|(?:es|era|son|seria|tengo) (?:mis?|la|el) (?:cita|turno|citas|reserva|turnos|reservas))|tengo (?:alguna|algun|una) (?:cita|turno|reserva)(?! (?:para|con))|recordar(?:me)? (?:\w+ )?(?:cuando|a que hora|que dia|la hora|mi cita|la cita)|recuerdas? (?:cuando|a que hora|mi cita)|ver mis? (?:citas?|reservas?|turnos?)|recordarme (?:la|mi) cita|citas pendientes)\b/,
  prices:
    /\b(?:precios?|tarifas?|cuanto (?:\w+ )?(?:cuesta|cuestan|vale|valen|sale|salen|cobr\w+|es|seria|saldria|costaria|sera)|que (?:cuesta|vale|precio|cobran)|a cuanto|coste|costo|presupuesto|cuanto (?:por|me)|(?<!la |el |mas )barat[oa]|(?<!la |el |mas )car[oa]s?)\b/,
  services:
    /\b(?:(?:que|cuales|cual|tipo de|tipos de|lista de|los|sus|tus|vuestros|ofrecen|tienen|ver|todos los) (?:\w+ ){0,2}(?:servicios|tratamientos|prestaciones|procedimientos)|que (?:ofrecen|ofreceis|ofreces|haceis|hacen|hay|tratamientos|realizan)|servicios\??$|a que se dedican|catalogo|carta de servicios)\b/,
  professionals:
    /\b(?:profesionales|especialistas|doctores|quien(?:es)? (?:me )?(?:va a |vas a |van a )?(?:atender\w*|atiende|atienden|atenderia|trabaja|trabajan|hay|seria|esta|estan|son|lo hace|la hace)|con quien|que (?:doctor|doctora|doctores|medicos?|especialistas?|profesional(?:es)?|dentistas?|equipo)|el equipo|tu equipo)\b/,
  duration:
    /\b(?:cuanto (?:tiempo )?(?:dura|duran|tarda|demora|lleva|toma)|duracion|cuantos minutos|cuanto tiempo)\b/,
  availability:
    /\b(?:disponibilidad|disponibles?|huecos?|horas? libres?|(?:que|hay|tienes|tienen|teneis|algun|dame|otros|ver) (?:\w+ ){0,2}(?:horarios?|horas|turnos?|huecos?|citas?|sitio|lugar|espacio|cupos?|algo)|(?:hay|tienes|tienen|teneis) (?:algo|sitio|hora|turno|cita|libre|para)|para cuando|cuando (?:puedo|podria|hay|tienes|tienen|teneis|me (?:puedes|pueden)|es lo (?:mas )?pronto)|cupos?|a que hora (?:puedo|podria|tienes|tienen|hay)|(?<!no )puedo ir|podria ser|puede ser|se puede)\b/,
  hours:
    /\b(?:cuando (?:abren|abris|abre|cierran|cerrais|cierra|estan abiertos|estais abiertos)|a que hora (?:abren|cierran|abris|cerrais|abre|cierra)|(?:que|cual es (?:el|su|vuestro)|su|el) horario(?! (?:hay|tienes|disponible|libre))|horario de (?:atencion|apertura)|(?:abren|abris|abre|cierran|estan abiertos|abierto) (?:los|el|hoy|manana|en|fines|domingos?|sabados?)|dias? abr\w+)\b/,
  human:
    /\b(?:(?:llego|llegare|llegaremos|voy|vamos|voy a llegar) (?:un poco |un poquito |algo |\d+ minutos |unos minutos )?(?:tarde(?! a casa)|con retraso)|me retraso|(?:hablar|hable|comunic\w+|contact\w+|atienda|atendid[oa]|pasa\w*|pon\w*|chatear|escribir|conect\w+)(?:me)? (?:\w+ ){0,3}(?:alguien|persona|humano|humana|agente|asesor|asesora|operador|operadora|representante|encargad[oa]|responsable|gerente|recepcion\w*|secretari[oa]|ser humano|un compañero|un companero|jef[ea])|persona (?:real|de verdad|humana)|ser humano|un humano|(?:quiero|necesito|prefiero) (?:un |una |a un |a una )?(?:persona|humano|agente|asesor|operador|operadora|alguien (?:real|que))|que me (?:llame|llamen|atienda alguien|atienda una)|llamame|llamenme|me (?:puede|pueden|podeis|puedes|podrian) llamar|atencion (?:al cliente|humana)|^(?:humano|persona|agente|asesor|operador|operadora))\b/,
  complaint:
    /\b(?:queja|quejarme|reclam(?:o|acion|ar)|hoja de reclamaciones|estafa\w*|denuncia\w*|(?:muy |super )?(?:mal|pesimo|horrible|fatal) (?:servicio|trato|atencion)|pesim[oa]|verguenza|indignante|inaceptable|devolucion|devuelv\w+ (?:el|mi) dinero|reembolso|(?:muy |estoy )(?:enfadad[oa]|molest[oa]|decepcionad[oa]|hart[oa]|enojad[oa])|me (?:cobraron|habeis cobrado|han cobrado) (?:de mas|mal|dos veces|doble))\b/,
  urgent:
    /\b(?:urgent\w+|urgencias?|emergencia\w*|(?:me |le )?due(?:le|len) (?:\w+ ){0,3}?(?:mucho|muchisimo|un monton|bastante|horrores|fatal|tanto|demasiado)|(?:mucho|muchisimo|fuerte|tanto|insoportable|terrible|horrible) dolor|(?:me|esta|estan) matando|me mata|muero de dolor|dolor (?:\w+ )?(?:fuerte|insoportable|terrible|horrible|agudo|intenso|muy|de muelas)|(?:tengo|con) (?:\w+ )?dolor|me duele|le duele|sangr(?:a|o|ando|ado|e|amos)|hemorragia|(?:hinchad|inflamad)[oa]|inflamacion|hinchazon|infeccion|infectad[oa]|fiebre|pus|flemon|no puedo (?:respirar|dormir|comer|masticar|aguantar)|accidente|me (?:cai|rompi|parti|he roto|he partido|he caido|he dado)|se me (?:ha )?(?:rompio|roto|cayo|caido|partio|partido|salio|salido)|desmay\w+|no aguanto|rabiando)\b/,
  outside:
    /\b(?:direccion|donde (?:\w+ )?(?:estan|estais|queda|quedan|esta|es|se ubican|se encuentran|ubicados)|ubicacion|ubicad\w+|como (?:llego|llegar|se llega)|parking|aparca\w*|estaciona\w+|seguros?(?: medico| dental)?|mutuas?|obra social|prepaga|aseguradora\w*|tarjeta|efectivo|bizum|transferencia|formas? de pago|pagar|financia\w+|a plazos|cuotas|descuentos?|promocion\w*|ofertas?|garantia|factura|receta|wifi|mascotas?|perros?|silla de ruedas|accesib\w+|telefono (?:de|tienen|teneis)|pagina web|instagram|trabajo|vacante|resultados|historial|anestesia|tomar antes|preparacion)\b/,
  identity:
    /\b(?:eres (?:un |una )?(?:robot|bot|maquina|persona|humano|humana|real|ia|inteligencia|quien)|(?:con quien|quien) (?:hablo|eres|estoy hablando|es usted)|es esto un bot|hablo con (?:un|una) (?:robot|bot|maquina|persona)|como te llamas|cual es tu nombre)\b/,
  forget:
    /\b(?:numero equivocado|equivoque de numero|olvidal[oa]|olvidate|dejal[oa](?: asi)?|dejemoslo|da igual ya|mejor nada|no importa(?! (?:la|el|cual|quien))|nada,? (?:gracias|dejalo)|ya no(?: gracias)?$|me lo pienso|lo pienso|me lo pensare)\b/,
  change:
    /\b(?:mejor(?! (?:servicio|precio))|en realidad|prefiero|preferiria|en vez de|en lugar de|cambio de idea|pensandolo (?:bien|mejor)|perdon|me equivoque|mas bien|digo|quise decir|al final|corrijo)\b/,
  more: /\b(?:otr[oa]s? (?:hora|horas|horario|horarios|huecos?|opcion|opciones|turnos?|momentos?)|mas (?:opciones|horarios|horas|huecos|turnos|tarde o)|algun[oa]? otr[oa]|alguna otra|ningun[oa] (?:me|de|puedo)|no (?:me (?:va|viene|sirve|cuadra|encaja|convence)|puedo (?:a )?(?:esas?|ese|ningun))|no puedo a esa|algo mas(?! por)|hay mas|tienes mas)\b/,
  later: /\b(?:mas tarde|mas tardecito|algo despues|mas adelante)\b/,
  earlier:
    /^\W*antes\W*$|\b(?:mas temprano|mas pronto|algo antes|un poco antes|antes posible no)\b/,
  otherDay: /\b(?:otro dia|otra fecha|otros dias|dia siguiente|al dia siguiente|otra semana)\b/,
  any: /\b(?:cualquier[ao]?(?! otr)|la que sea|el que sea|lo que sea|cuando sea|me da (?:igual|lo mismo)|da igual|es igual|indiferente|como (?:quieras|prefieras|veas)|la que (?:quieras|tu|mejor|puedas)|elige tu|escoge tu|elegi vos|lo dejo a tu|no (?:me importa|tengo preferencia)|sin preferencia)\b/,
  soonest:
    /\b(?:cuando (?:tengas|tengan|tengais|puedas|puedan|podais|haya|te venga)|lo antes posible|cuanto antes|lo mas pronto|lo mas rapido|antes posible|el primer(?:o|a)? (?:hueco|que tengas|disponible|turno|libre|que haya)|la primera (?:hora )?(?:cita|que tengas|disponible|libre|que haya|que tengan)|primera disponible|proxim[oa] (?:cita |hueco |turno )?(?:disponible|libre)|ya mismo|mas cercan[oa]|cuando antes)\b/,
  otherService:
    /\b(?:(?:el|de) servicio(?=\W*$)|(?:el|la|los) otr[oa](?: servicio| tratamiento)?|otro servicio|otro tratamiento|cambiar (?:de|el) (?:servicio|tratamiento))\b/,
  sameTime: /\b(?:a |en )?(?:la |el )?(?:misma hora|mismo horario)\b/,
  speak: /\b(?:en|habl\w+|prefiero|hablar) (?:en )?(?:espanol|castellano|ingles|frances)\b/,
  unsure:
    /\b(?:no (?:lo )?se(?: (?:cuando|cual|que|bien))?|ni idea|no estoy segur[oa]|que me (?:recomiendas|recomiendan|aconsejas)|cual me recomiendas|tu que dices)\b/,
  offers:
    /\b(?:haceis|hacen|haces|ofreceis|ofrecen|realizan|realizais|teneis|tienen|tienes|manejan|trabajan con) (?!algun|algo|hora|hueco|cita|turno|libre|sitio|disponib|una? (?:cita|hora|hueco|momento))\w{4,}/,
  wish: /\b(?:quiero|quisiera|necesito|queria|me gustaria|busco|deseo) (?:hacerme |un |una |unos |unas |el |la |ponerme )*\w{4,}/,
  wellbeing:
    /\b(?:(?:como|que tal) (?:estas|esta|estais|va|vas|te va|andas|has estado)|que tal\??$|todo bien\?)/,
}
