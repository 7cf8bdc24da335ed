import type { Intent } from '#app/agent/brains/offline/understand/facts'

const RDV = '(?:rdv|rendez[- ]vous|rendez|reservations?|seances?|consultations?|creneaux?)'
const MON = `(?:mon|le|ce|mes|un|de|les|ma|cette) ?(?:prochain )?${RDV}`

export const FRENCH: Partial<Record<Intent, RegExp>> = {
  greet: /\b(?:bonjour|bonsoir|salut|coucou|hello|re-?bonjour|bjr)\b/,
  thanks: /\b(?:merci|je vous remercie|je te remercie)\b/,
  bye: /\b(?:c'est tout|ce sera tout|rien d'autre|au revoir|a (?:bientot|plus(?: tard)?|demain|la prochaine)|bonne (?:journee|soiree|nuit|fin)|bon (?:week|apres)|adieu|a\+)(?![a-z])/,
  help: /\b(?:aide|aidez[- ]moi|aider|que (?:pouvez|savez)[- ]vous faire|comment ca marche|quelles options)\b/,
  book: new RegExp(
    `\\b(?:reserv(?:er|e|ez|ation|ons)|(?:prendre|avoir|fixer|obtenir|poser|planifier|programmer|caler|veux|voudrais|souhaite|souhaiterais|aimerais|besoin d'|cherche|demander|faudrait|faut|bloquer|trouver)(?: (?:un|une|d'un|de|le))? ?(?:nouveau |autre )?${RDV}|un (?:rdv|rendez[- ]vous)|(?:rdv|rendez[- ]vous) (?:pour|avec|le|demain|possible|svp|urgent|chez)|prendre (?:date|un creneau)|m'inscrire|inscrivez[- ]moi|planifier|rdv|rendez[- ]vous)\\b`
  ),
  another: new RegExp(
    `\\b(?:un(?:e)? autre pour (?:mon|ma|mes|le|la) |un(?:e)? autre ${RDV}|un(?:e)? (?:nouveau|nouvelle|deuxieme|second|seconde) ${RDV}|un nouveau(?=\\W*$)|encore un ${RDV}|(?:reserver|prendre) (?:aussi|egalement)|un ${RDV} (?:de plus|supplementaire))\\b`
  ),
  cancel:
    /\b(?:annul(?:er|e|ez|ation|ee?s?|ons)|supprim(?:er|e|ez)|je (?:ne )?veux plus (?:du rendez|du rdv|venir)|decommander)\b/,
  cannotCome:
    /\b(?:je (?:ne )?(?:pourrai|peux|pourrais|vais|viendrai) (?:plus|pas)(?: pouvoir)?(?: (?:venir|y aller|etre la|me deplacer|me rendre|assister|honorer))|je (?:ne )?(?:pourrai|viendrai) (?:plus|pas)|pas pouvoir venir|empechement|un imprevu)\b/,
  cancelAll: /\b(?:tout annuler|annule[rz]? (?:tout|tous|toutes|les deux))\b/,
  reschedule: new RegExp(
    `\\b(?:(?:deplac|decal|report|repouss|avanc|modifi|chang|bouge|replanifi|reprogramm)(?:er|e|ez|ons|eriez)?(?: |-)(?:le |la |l'|moi )?(?:${MON}|(?:de |d'|la |l'|le )?(?:date|heure|horaire|jour|creneau)|au |a |pour )|(?:deplac|decal|report|repouss|reprogramm|replanifi)(?:er|ez|e)|^\\W*(?:l'heure|le jour|la date)\\W*$|^\\W*(?:je prefere |plutot )?(?:deplacer|changer|decaler|deplacez|decalez)(?:-le| le)?\\W*$|(?:le|la) (?:deplacer|decaler|reporter|changer|avancer)|changement (?:de date|d'heure|d'horaire|de rendez|de rdv))(?![a-z])`
  ),
  mine: new RegExp(
    `\\b(?:c'etait (?:a quelle heure|quand|quel jour)|a quelle heure (?:c'etait|deja)|mes (?:prochains? )?(?:rdv|rendez[- ]vous|reservations)|mon prochain (?:rdv|rendez[- ]vous)|(?:quand|quel jour|quelle heure|c'est quand)(?: est[- ]ce que| est| c'est)?(?: deja)? ?(?:mon|le|j'ai|ai[- ]je) ?(?:un |mon )?(?:prochain )?(?:rdv|rendez[- ]vous)|ai[- ]je (?:un|des|deja) (?:rdv|rendez[- ]vous)|est[- ]ce que j'ai (?:un|des|deja un) (?:rdv|rendez[- ]vous)|quels? (?:rdv|rendez[- ]vous)|j'ai (?:un |des )?(?:rdv|rendez[- ]vous) (?:quand|a quelle|prevus?|de prevu)|j'ai (?:deja )?un (?:rdv|rendez[- ]vous)(?= ?\\?)|rappeler (?:quand|l'heure|mon|la date)|voir (?:mes|mon) (?:rdv|rendez[- ]vous))\\b`
  ),
  prices:
    /\b(?:prix|tarifs?|combien (?:ca |cela |est[- ]ce que (?:ca )?|pour )?(?:coute|coutent|vaut|prenez|demandez|la|le|une?|est|pour|c'est|les)|c'est combien|combien$|ca coute|couts?|(?<!moins |plus )chere?|devis|a combien|combien)\b(?! de temps)/,
  services:
    /\b(?:services|prestations|soins|(?:que|qu'est[- ]ce que) (?:vous )?(?:proposez|faites|offrez|avez)|(?:quels?|quelles?) (?:\w+ )?(?:soins|services|prestations|traitements|seances)|proposez[- ]vous|vous (?:proposez|faites) quoi)\b/,
  professionals:
    /\b(?:professionnels|specialistes|praticiens?|docteurs|medecins|(?:avec )?qui (?:me |va |s'occupe|travaille|consulte|est|sont|peut|pratique|fait)|avec qui|quels? (?:docteurs?|praticiens?|professionnels?|specialistes?|medecins?|dentistes?|coiffeurs?)|votre equipe|l'equipe)\b/,
  duration:
    /\b(?:combien de (?:temps|minutes)|duree|(?:ca |cela )?dure|quelle longueur|ca prend combien)\b/,
  availability:
    /\b(?:dispos?|disponib\w+|creneaux?|des places?|de la place|(?:quels?|quelles?|d'autres) (?:horaires?|heures?|jours?)|quand (?:puis|pourrais|pouvez|est|avez|je peux|y a|serait)|(?:avez[- ]vous|vous avez|y a[- ]t[- ]il|il y a|auriez[- ]vous|vous auriez|t'as|tu as) (?:de la place|quelque chose|un creneau|des|une? place|de dispo|un truc|une dispo)|c'est possible|possible de|est[- ]ce possible|ce serait possible|serait[- ]il possible|libres?|puis[- ]je venir|je peux venir)\b/,
  hours:
    /\b(?:horaires? d'ouverture|(?:vos|les|quels sont vos) horaires|a quelle heure (?:ouvrez|fermez|vous ouvrez|vous fermez)|(?:vous )?(?:etes[- ]vous |etes )?(?:ouverts?|ouvertes?|ouvrez|fermez|fermes?)(?: [- ]?vous)?(?: le| les| aujourd| demain| samedi| dimanche| quand| \?|$))\b/,
  human:
    /\b(?:(?:je suis|serai|vais etre|j'aurai|j'ai) (?:un peu |\d+ minutes )?(?:en retard|du retard|de retard)|(?:parler|discuter|echanger|joindre|contacter|passer|passez|transferez|mettez|communiquer)(?:[- ]moi)?(?: (?:a|avec|en relation avec|en contact avec))? (?:un |une |le |la |l')?(?:\w+ )?(?:personne|humain|humaine|quelqu'un|quelquun|conseiller|conseillere|agent|responsable|collegue|operateur|operatrice|secretaire|secretariat|gerant|manager|employe|accueil|etre humain|standard)|(?:vraie|vrai) (?:personne|humain|conseiller)|etre humain|un humain|(?:veux|voudrais|souhaite|prefere) (?:un |une )?(?:humain|conseiller|personne|agent)|(?:rappelez|appelez|rappeler)[- ]?(?:moi)?|me rappeler|m'appeler|service client|quelqu'un (?:peut|pourrait)|^(?:humain|conseiller|conseillere|agent))\b/,
  complaint:
    /\b(?:plainte|me plaindre|reclamation|rembours\w+|scandale\w*|inadmissible|inacceptable|honteux|honte|arnaque\w*|(?:tres |vraiment )?(?:mecontent|mecontente|decue?|en colere|fache|fachee|enerve|enervee)|(?:mauvais|nul|horrible|pire|deplorable) (?:service|accueil|experience)|avocat|deplorable|lamentable|trop facture|facture deux fois|preleve deux fois)\b/,
  urgent:
    /\b(?:urgen\w+|(?:j'ai|jai|elle a|il a|on a) (?:\w+ )?(?:tres |trop |vraiment |super |hyper |si |tellement |horriblement )?mal(?! compris| note)|(?:forte|grosse|vive|terrible|intense|horrible)s? douleurs?|douleurs? (?:\w+ )?(?:forte|intense|insupportable|terrible|vive|atroce|horrible|aigue)s?|douleurs?|je souffre|saign\w+|sang|gonfle\w*|enfle\w*|infect\w+|fievre|pus|abces|rage de dents?|(?:n'arrive|peux) (?:plus|pas) (?:a )?(?:respirer|dormir|manger|macher)|accident|(?:je suis|suis) tombee?|(?:me suis|s'est|j'ai) casse\w*|dent cassee|evanoui\w*|insupportable|fait (?:tres |super |trop )?mal)\b/,
  outside:
    /\b(?:adresse|(?:vous etes|t'es|c'est) ou(?= ?\?|$)|ou (?:etes|se trouve|est|vous trouvez|se situe|etes-vous|vous etes|c'est)|situes?|localisation|comment (?:venir|arriver|vous trouver|y aller|on vient)|parking|se garer|me garer|stationn\w+|mutuelles?|assurances?|carte (?:bancaire|bleue|vitale|de credit)|cb|especes|cheques?|pay(?:er|ement|ez)|paiements?|regler|plusieurs fois|reductions?|promotions?|remise|facture|garantie|ordonnance|wifi|animaux|chien|fauteuil|handicap\w*|accessib\w+|numero de telephone|site (?:web|internet)|instagram|recrut\w+|emploi|resultats|dossier|anesthesie|rembourse par|secu|securite sociale|tiers payant)\b/,
  identity:
    /\b(?:(?:etes|es)[- ](?:vous|tu) (?:un |une )?(?:robot|bot|machine|humain|humaine|vraie?|personne|ia)|(?:vous etes|tu es|t'es) (?:un |une )?(?:robot|bot|machine|humain|ia|qui)|qui (?:etes[- ]vous|es[- ]tu)|a qui (?:je parle|ai-je)|c'est un (?:robot|bot)|je parle a (?:un|une|qui)|votre nom|comment (?:vous|tu) (?:vous |t')?appel\w+)\b/,
  forget:
    /\b(?:mauvais numero|trompee? de numero|laiss(?:e|ez)[- ]?(?:tomber|moi reflechir)|oublie(?:z)?(?:[- ]?(?:ca|le))?|tant pis|c'est pas grave|peu importe finalement|je vais (?:y )?reflechir|non rien|plus besoin|rien finalement)\b/,
  change:
    /\b(?:plutot|finalement|en fait|je prefere|je prefererais|je preferais|au lieu|changement|pardon|je me suis tromp\w+|je voulais dire|en realite|a la place|reflexion faite|mieux)\b/,
  more: /\b(?:(?:d')?autres? (?:heures?|horaires?|creneaux?|options?|choix|possibilites?|propositions?|disponibilites)|plus (?:d'options|de choix|de creneaux)|autre chose|aucun(?:e)? (?:ne|de ces|me)|(?:ca )?ne (?:me )?(?:va|convient|marche|m'arrange) pas|(?:ca )?(?:va|marche|convient) pas|m'arrange pas|pas possible (?:pour|a))\b/,
  later: /\b(?:plus tard(?! que)|un peu apres)\b/,
  earlier: /\b(?:plus tot(?! que)|un peu avant)\b/,
  otherDay:
    /\b(?:(?:un )?autre (?:jour|date)|une autre date|d'autres jours|le lendemain|jour suivant)\b/,
  any: /\b(?:n'importe(?: (?:lequel|laquelle|quand|quel\w*))?|peu importe|(?:ca )?m'est egal|c'est egal|egal|comme vous (?:voulez|preferez)|celui que vous|celle que vous|au choix|choisissez|a vous de (?:choisir|voir)|je m'en fiche|pas de preference|sans preference|tout me va|comme ca vous arrange|quand vous voulez)\b/,
  soonest:
    /\b(?:(?:des|le plus tot|le plus vite|le plus rapidement|aussi tot|au plus|aussi vite)(?: que)? possible|au plus (?:tot|vite)|le (?:premier|prochain) (?:creneau|rdv|rendez[- ]vous|disponible|libre|dispo)|premier creneau|le plus tot|tout de suite|rapidement|plus vite)\b/,
  otherService:
    /\b(?:(?:le|la) (?:service|prestation)(?=\W*$)|l'autre(?: service| prestation| soin)?|autre (?:service|prestation|soin)|changer de (?:service|prestation|soin))\b/,
  sameTime: /\bmeme (?:heure|horaire|creneau)\b/,
  speak: /\b(?:en|parl\w+|prefere)(?: (?:le |l'))? ?(?:anglais|espagnol|francais)\b/,
  unsure:
    /\b(?:(?:je )?(?:ne )?sais pas|aucune idee|pas sure?|que (?:me )?(?:conseillez|recommandez)|vous me conseillez|j'hesite)/,
  offers:
    /\b(?:faites[- ]vous|vous faites|proposez[- ]vous|vous proposez|avez[- ]vous|vous avez) (?:des |du |de la |les |le |la )?(?!quelque|besoin|creneau|place|dispo|un creneau|de la place|rendez|rdv|horaires?)\w{4,}/,
  wish: /\b(?:je voudrais|je veux|j'aimerais|je souhaite|je cherche|il me faut|j'ai besoin d)(?:rais)?(?: |')(?:un |une |des |du |de la |le |la )*\w{4,}/,
  wellbeing:
    /\b(?:(?:comment )?(?:ca va|allez[- ]vous|vous allez|vas[- ]tu|tu vas)(?= ?\?|$)|comment ca va|comment allez)\b/,
}
