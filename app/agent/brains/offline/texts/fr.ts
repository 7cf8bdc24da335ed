import type { Texts } from '#app/agent/brains/offline/texts/texts'

const called = (name: string | null) => (name ? ` ${name}` : '')

/** "de Lyon", "d'Aurora": a vowel or a mute h swallows the e. */
const of = (name: string) => (/^[aeiouyhàâæéèêëîïôöœùûü]/i.test(name) ? `d'${name}` : `de ${name}`)

export const french: Texts = {
  hello: (company, name) => `Bonjour${called(name)} ! Je suis l'assistant virtuel ${of(company)}.`,
  helloAgain: (name) => `Rebonjour${called(name)} ! Comment puis-je vous aider ?`,
  capabilities:
    'Je peux vous renseigner sur nos services et nos prix, et prendre, déplacer ou annuler votre rendez-vous. Que souhaitez-vous ?',
  nice: (name) =>
    `Enchanté, ${name} ! Comment puis-je vous aider ? Je peux prendre, déplacer ou annuler un rendez-vous et vous donner nos prix.`,
  thanksFor: (name) => `Merci, ${name} !`,
  wellbeing: 'Très bien, merci de demander !',
  identity: (company) =>
    `Je suis l'assistant virtuel ${of(company)}, pas une personne. Si vous préférez, je peux vous passer un collègue.`,
  help: "Je peux vous donner nos services et nos prix, trouver un créneau et prendre, déplacer ou annuler votre rendez-vous. Je peux aussi vous passer une personne de l'équipe.",

  services: (list) => `Voici nos services :\n${list}`,
  noServices: "Pour le moment, aucun service n'est réservable.",
  price: (line) => line,
  priceOnRequest: (service) =>
    `Je n'ai pas le prix de ${service} ; un collègue pourra vous le confirmer.`,
  duration: (service, length) => `${service} dure ${length}.`,
  professionals: (list) => `Vous pouvez être reçu par :\n${list}`,
  doesService: (professional, services) => `${professional} (${services})`,
  bookOffer: (service) =>
    service
      ? `Souhaitez-vous un rendez-vous pour ${service} ?`
      : 'Souhaitez-vous prendre rendez-vous ?',
  unknownService: 'Je ne trouve pas ce service parmi les nôtres.',
  notOffering: (professional, service) => `${professional} ne propose pas ${service}.`,

  whichService: (list) => `Quel service souhaitez-vous réserver ?\n${list}`,
  askName: 'À quel nom dois-je faire la réservation ?',
  askNameFor: (service, moment) =>
    `Parfait : ${service}, ${moment}.\nÀ quel nom dois-je faire la réservation ?`,
  offer: (service) =>
    service ? `Voici les prochains créneaux pour ${service} :` : 'Voici les prochains créneaux :',
  offerOn: (day) => `Pour le ${day}, j'ai :`,
  offerNearest: "Le plus proche que j'ai :",
  pickOne:
    'Lequel vous convient le mieux ? Répondez par le numéro ou proposez un autre jour ou une autre heure.',
  whichOne: 'Lequel préférez-vous ? Indiquez-moi le numéro :',
  stillWaiting: 'Et pour votre rendez-vous :',

  closed: (day) => `Nous sommes fermés le ${day}.`,
  full: (day) => `Il ne reste plus de créneau le ${day}.`,
  noted: (when) => `C'est noté : ${when}.`,
  past: (day) => `Le ${day} est déjà passé.`,
  noSuchDate: "Cette date n'existe pas.",
  pastTime: 'Cette heure est déjà passée.',
  notFree: (moment) => `Désolé, le ${moment} n'est pas libre.`,
  nothingMore: "Je n'ai pas d'autre créneau ce jour-là.",
  nothingFits: "Je n'ai rien de libre exactement à ce moment-là.",
  taken: "Désolé, ce créneau vient d'être pris. Mais j'ai aussi :",
  outsideHours: 'Nous ne recevons pas à cette heure-là.',
  noSlots:
    'Je ne trouve aucun créneau libre pour le moment. Voulez-vous que je vous passe un collègue ?',

  booked: (name) => `C'est fait${name ? `, ${name}` : ''} ! Votre rendez-vous est confirmé :`,
  bookedLine: (service, moment, professional) => `${service}, ${moment}, avec ${professional}.`,
  replaced: 'Le rendez-vous précédent est annulé.',
  bookedClose: "Pour le déplacer ou l'annuler, écrivez-moi ici.",
  rescheduled: "C'est fait ! J'ai déplacé votre rendez-vous. Il est maintenant :",
  askNewTime: (appointment) => `Votre rendez-vous : ${appointment}.\nQuand le souhaitez-vous ?`,
  sameTime: (appointment) => `Votre rendez-vous est déjà à cette heure : ${appointment}.`,
  cancelOrMove: (appointment) =>
    `Je comprends. Votre rendez-vous : ${appointment}.\nPréférez-vous le déplacer à un autre jour ou l'annuler ?`,
  cancelled: (list) => `C'est fait, j'ai annulé :\n${list}`,
  cancelledClose: 'Si vous souhaitez un autre rendez-vous, dites-moi quand.',
  stopped: "D'accord, je ne réserve rien.",
  noAppointments: 'Je ne vois aucun rendez-vous à venir pour vous.',
  appointments: (list) => `Voici vos prochains rendez-vous :\n${list}`,
  noAppointmentThen: 'Je ne vois pas de rendez-vous à vous ce jour-là.',
  whichToCancel: (list) => `Lequel souhaitez-vous annuler ?\n${list}`,
  whichToMove: (list) => `Lequel souhaitez-vous déplacer ?\n${list}`,

  handedOver:
    "Bien sûr, je transmets votre message à un collègue de l'équipe, qui vous répondra ici dès que possible.",
  handedOverComplaint:
    "Je suis vraiment désolé. Je transmets votre message à un collègue de l'équipe, qui vous répondra ici dès que possible.",
  handedOverUrgent:
    "Je suis désolé que vous viviez cela. Je préviens tout de suite un collègue pour que l'on s'occupe de vous au plus vite. Si c'est une urgence grave, appelez les secours.",
  urgentSoon: 'Je suis désolé que vous viviez cela. Cherchons le créneau le plus proche.',
  failure:
    "Désolé, j'ai un problème pour terminer cela. Je préviens un collègue de l'équipe, qui vous répondra ici.",
  notKnown: "Je n'ai pas cette information.",
  hours:
    "Je n'ai pas les horaires d'ouverture exacts, mais je peux vous dire quels créneaux sont libres.",
  offerTeam: "Voulez-vous que je vous passe quelqu'un de l'équipe ?",
  offerColleague: 'Voulez-vous que je vous passe un collègue qui pourra vous répondre ?',
  fallback:
    "Désolé, je n'ai pas bien compris. Je peux vous renseigner sur les services et les prix, et prendre, déplacer ou annuler un rendez-vous. Que souhaitez-vous ?",
  fallbackAgain:
    "Désolé, je ne comprends toujours pas. Voulez-vous que je vous passe une personne de l'équipe ?",
  fine: "D'accord. Puis-je vous aider pour autre chose ?",
  whatElse: 'Puis-je vous aider pour autre chose ?',
  whatToChange: "D'accord, que voulez-vous changer : le jour, l'heure ou le service ?",
  thanks: (name) => `Je vous en prie${name ? `, ${name}` : ''} ! Je reste à votre disposition.`,
  bye: (name) => `À bientôt${name ? `, ${name}` : ''} ! Bonne journée.`,
  forgotten: "D'accord, on en reste là. Je suis là si vous avez besoin d'autre chose.",
  kept: 'Votre rendez-vous reste inchangé.',
}
