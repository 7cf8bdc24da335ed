import type { Locale } from '#app/shared/contracts/locale'

/** Folded words that speak for a language. A word of two languages stands in both lists and decides nothing. */
const WORDS: Record<Locale, string> = {
  es: `
    hola buenas buenos dias tardes noches el la los las un una unos unas de del al y o que en con por para
    sin sobre entre hasta desde es son soy eres somos estoy esta estan estamos ser hay tengo tienes tiene
    tienen teneis tenemos quiero quieres quiere queria quisiera quieren puedo puedes puede pueden podria podrias podeis
    necesito necesita busco buscaba me te se le les nos mi mis tu tus su sus yo usted ustedes ella ellos
    este esta ese esa eso esto estos aquel como cuando donde cuanto cuanta cuantos cual cuales quien porque si
    no tambien tampoco muy mas menos mejor peor bien mal ya aun todavia ahora luego despues antes hoy
    ayer manana pasado lunes martes miercoles jueves viernes sabado domingo semana proximo proxima viene
    tarde noche mediodia media cuarto hora horas horario cita citas turno turnos reservar reserva
    agendar pedir coger sacar cambiar cambio cancelar anular mover gracias favor vale claro perfecto
    dale listo bueno llamo llama nombre doctor doctora persona alguien hablar quedar servicio servicios precio precios
    cuesta cuestan vale sale primera primero segunda segundo tercera ultima ultimo cualquiera disponible
    disponibilidad hueco huecos libre libres algo algun alguna otro otra otros nada nadie todo todos
    dolor duele muela diente urgente enero febrero abril mayo junio julio agosto septiembre octubre
    noviembre diciembre dos tres cuatro cinco seis siete ocho nueve diez once doce saludos adios chau
    genial prefiero podemos seria puedo ir voy vamos va venir dime dame ver mira oye saber mucho mucha estais
    haceis hacen ofrecen atienden ojala quizas pues entonces decir queria estas ese aqui alli cosa dia pm ningun ninguna
    genial acuerdo interesa gustaria limpieza ayuda direccion aparcamiento anda va sirve dentro mes`,
  en: `
    hi hello hey good morning afternoon evening night the a an of to in on at for with by from about and
    or but is are am was were be been do does did have has had i you he she it we they my your his her our
    their me us them this that these those what when where who why which how much many can could would
    will should may might want need like love looking please thanks thank yes yeah yep nope not no
    don't doesn't can't i'm i'd i'll it's what's let's today tomorrow yesterday monday tuesday wednesday
    thursday friday saturday sunday week next last first second third day days hour hours time times
    appointment appointments book booking schedule reschedule cancel change move available availability
    slot slots opening openings free price prices cost costs service services offer name speak talk
    someone person human agent help any anything another other else instead actually rather better sure
    okay fine great perfect sounds works whichever whatever soonest earliest asap later earlier before
    after around noon midday half past quarter one two three four five six seven eight nine ten eleven
    twelve bye see hurts pain urgent january february march june july august october november december
    get got go going come make made there here so just only also too more again up if then really much
    mind one's half cheers ill im id whats wanna gonna pls plz lets dont cant address parking`,
  fr: `
    bonjour bonsoir salut coucou le la les un une des du de d l au aux et ou mais avec pour par sans sur
    dans chez est sont suis es etes sommes etre ai as a avez avons ont avoir je tu il elle nous vous ils
    elles mon ma mes ton ta tes son sa ses votre vos notre nos ce cet cette ces ca que qui quoi quand comment
    combien quel quelle quels quelles pourquoi peux peut pouvez pourrais pourrait pourriez veux voulez
    voudrais voudrait souhaite aimerais faut besoin cherche prendre pris avoir faire fait merci svp plait
    oui non ouais si pas plus moins tres bien mal aujourd hui demain hier apres lundi mardi mercredi jeudi
    vendredi samedi dimanche semaine prochain prochaine matin midi soir heure heures rendez rdv reserver
    reservation annuler annulation deplacer decaler reporter changer changement dispo disponible
    disponibilite disponibilites creneau creneaux libre libres place places prix tarif tarifs coute cout
    prestation prestations service services appelle nom prenom parler quelqu quelquun personne conseiller
    humain premier premiere deuxieme troisieme dernier derniere n importe lequel laquelle peu plutot
    finalement d'accord accord parfait voila va me vais recevoir recu alors donc aussi encore deja toujours jamais autre autres
    mieux tot tard jour jours mois janvier fevrier mars avril mai juin juillet aout septembre octobre
    novembre decembre deux trois quatre cinq six sept huit neuf dix onze douze demie quart vers avant
    jusqu jusque urgence douleur dent revoir bientot bonne journee possible etait j t m s qu c y on quil
    jai cest jaimerais midi celui celle ceux niveau propose proposez marche convient volontiers nickel
    dentiste adresse en ici cherche rien tout tous toute ben bah`,
}

const LISTS = Object.fromEntries(
  Object.entries(WORDS).map(([locale, words]) => [locale, new Set(words.trim().split(/\s+/))])
) as Record<Locale, Set<string>>

export function speaksFor(locale: Locale, word: string): boolean {
  return LISTS[locale].has(word)
}
