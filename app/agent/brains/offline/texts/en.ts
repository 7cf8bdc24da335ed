import type { Texts } from '#app/agent/brains/offline/texts/texts'

const called = (name: string | null) => (name ? `, ${name}` : '')

export const english: Texts = {
  hello: (company, name) => `Hello${called(name)}! I'm the virtual assistant of ${company}.`,
  helloAgain: (name) => `Hello again${called(name)}! How can I help you?`,
  capabilities:
    'I can tell you about our services and prices, and book, change or cancel your appointment. What do you need?',
  nice: (name) =>
    `Nice to meet you, ${name}! How can I help? I can book, change or cancel appointments and tell you our prices.`,
  thanksFor: (name) => `Thank you, ${name}!`,
  wellbeing: "I'm doing well, thanks for asking!",
  identity: (company) =>
    `I'm the virtual assistant of ${company}, not a person. If you prefer, I can pass you on to a colleague.`,
  help: 'I can tell you our services and prices, find a free time and book, change or cancel your appointment. I can also pass you on to a person.',

  services: (list) => `These are our services:\n${list}`,
  noServices: 'Right now there are no services that can be booked.',
  price: (line) => line,
  priceOnRequest: (service) => `I don't have the price of ${service}; a colleague can confirm it.`,
  duration: (service, length) => `${service} takes ${length}.`,
  professionals: (list) => `You can be seen by:\n${list}`,
  doesService: (professional, services) => `${professional} (${services})`,
  bookOffer: (service) =>
    service
      ? `Would you like me to book ${service} for you?`
      : 'Would you like me to book an appointment?',
  unknownService: "I can't find that service among ours.",
  notOffering: (professional, service) => `${professional} doesn't offer ${service}.`,

  whichService: (list) => `Which service would you like to book?\n${list}`,
  askName: 'What name shall I put the booking under?',
  askNameFor: (service, moment) =>
    `Great: ${service}, ${moment}.\nWhat name shall I put the booking under?`,
  offer: (service) =>
    service ? `These are the next free times for ${service}:` : 'These are the next free times:',
  offerOn: (day) => `On ${day} I have:`,
  offerNearest: 'The closest I have is:',
  pickOne:
    'Which one suits you best? You can answer with the number or tell me another day or time.',
  whichOne: 'Which of these do you prefer? Just tell me the number:',
  stillWaiting: 'And about your appointment:',

  closed: (day) => `We are closed on ${day}.`,
  full: (day) => `There is nothing left on ${day}.`,
  noted: (when) => `Noted: ${when}.`,
  past: (day) => `${day} has already passed.`,
  noSuchDate: 'That date does not exist.',
  pastTime: 'That time has already passed.',
  notFree: (moment) => `Sorry, ${moment} is not free.`,
  nothingMore: 'I have no more free times on that day.',
  nothingFits: 'I have nothing free at exactly that time.',
  taken: "I'm sorry, that time has just been taken. But don't worry, I also have:",
  outsideHours: "We don't see people at that time.",
  noSlots:
    "I can't find any free times right now. Would you like me to pass you on to a colleague?",

  booked: (name) => `All set${called(name)}! Your appointment is confirmed:`,
  bookedLine: (service, moment, professional) => `${service}, ${moment}, with ${professional}.`,
  replaced: 'Your previous appointment has been cancelled.',
  bookedClose: 'If you need to change or cancel it, just write to me here.',
  rescheduled: 'Done! I have moved your appointment. It is now:',
  askNewTime: (appointment) => `Your appointment: ${appointment}.\nWhen would you like it instead?`,
  sameTime: (appointment) => `Your appointment is already at that time: ${appointment}.`,
  cancelOrMove: (appointment) =>
    `I see. Your appointment is: ${appointment}.\nWould you rather move it to another day or cancel it?`,
  cancelled: (list) => `Done, I have cancelled:\n${list}`,
  cancelledClose: 'If you would like another appointment, just tell me when.',
  stopped: "All right, I won't book anything.",
  noAppointments: "I can't see any upcoming appointment for you.",
  appointments: (list) => `These are your upcoming appointments:\n${list}`,
  noAppointmentThen: "I can't see an appointment of yours on that day.",
  whichToCancel: (list) => `Which one would you like to cancel?\n${list}`,
  whichToMove: (list) => `Which one would you like to change?\n${list}`,

  handedOver:
    'Of course, I am passing your message on to a colleague, who will answer you here as soon as possible.',
  handedOverComplaint:
    'I am very sorry about that. I am passing your message on to a colleague, who will answer you here as soon as possible.',
  handedOverUrgent:
    "I'm sorry you are going through this. I am alerting a colleague right now so that you are seen as soon as possible. If it is a serious emergency, please call the emergency services.",
  urgentSoon: "I'm sorry you are going through this. Let's find you the soonest time.",
  failure:
    'Sorry, I have a problem completing this right now. I am letting a colleague know, who will answer you here.',
  notKnown: "I don't have that information.",
  hours:
    "I don't have the exact opening hours, but I can tell you which times are free on any day.",
  offerTeam: 'Shall I pass you on to somebody of the team?',
  offerColleague: 'Would you like me to pass you on to a colleague who can tell you?',
  fallback:
    "Sorry, I didn't quite understand. I can tell you about services and prices, and book, change or cancel an appointment. What do you need?",
  fallbackAgain:
    "I'm sorry, I still don't understand. Would you like me to pass you on to a person from the team?",
  fine: 'All right. Can I help you with anything else?',
  whatElse: 'Can I help you with anything else?',
  whatToChange: 'All right, what would you like to change: the day, the time or the service?',
  thanks: (name) => `You're welcome${called(name)}! I'm here if you need anything else.`,
  bye: (name) => `See you soon${called(name)}! Have a nice day.`,
  forgotten: "All right, let's leave it there. I'm here if you need anything else.",
  kept: 'Your appointment stays as it is.',
}
