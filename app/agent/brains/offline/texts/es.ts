import type { Texts } from '#app/agent/brains/offline/texts/texts'

const called = (name: string | null) => (name ? `, ${name}` : '')

export const spanish: Texts = {
  hello: (company, name) => `¡Hola${called(name)}! Soy el asistente virtual de ${company}.`,
  helloAgain: (name) => `¡Hola de nuevo${called(name)}! ¿En qué te puedo ayudar?`,
  capabilities:
    'Puedo informarte de los servicios y precios, y reservar, cambiar o cancelar tu cita. ¿Qué necesitas?',
  nice: (name) =>
    `¡Mucho gusto, ${name}! ¿En qué te puedo ayudar? Puedo reservar, cambiar o cancelar citas y darte precios.`,
  thanksFor: (name) => `¡Gracias, ${name}!`,
  wellbeing: '¡Todo bien, gracias por preguntar!',
  identity: (company) =>
    `Soy el asistente virtual de ${company}, no una persona. Si lo prefieres, puedo pasarte con un compañero del equipo.`,
  help: 'Puedo decirte los servicios y precios, buscar un hueco y reservar, cambiar o cancelar tu cita. También puedo pasarte con una persona del equipo.',

  services: (list) => `Estos son nuestros servicios:\n${list}`,
  noServices: 'Ahora mismo no tengo servicios que se puedan reservar.',
  price: (line) => line,
  priceOnRequest: (service) =>
    `No tengo el precio de ${service}; un compañero del equipo te lo puede confirmar.`,
  duration: (service, length) => `${service} dura ${length}.`,
  professionals: (list) => `Te puede atender:\n${list}`,
  doesService: (professional, services) => `${professional} (${services})`,
  bookOffer: (service) =>
    service
      ? `¿Quieres que te reserve una cita de ${service}?`
      : '¿Quieres que te reserve una cita?',
  unknownService: 'No encuentro ese servicio entre los nuestros.',
  notOffering: (professional, service) => `${professional} no ofrece ${service}.`,

  whichService: (list) => `¿Qué servicio quieres reservar?\n${list}`,
  askName: '¿A nombre de quién hago la reserva?',
  askNameFor: (service, moment) =>
    `Perfecto: ${service}, ${moment}.\n¿A nombre de quién hago la reserva?`,
  offer: (service) =>
    service ? `Estos son los próximos huecos para ${service}:` : 'Estos son los próximos huecos:',
  offerOn: (day) => `Para el ${day} tengo:`,
  offerNearest: 'Lo más cercano que tengo es:',
  pickOne: '¿Cuál te va mejor? Puedes responder con el número o decirme otro día u hora.',
  whichOne: '¿Cuál de estas opciones prefieres? Dime el número:',
  stillWaiting: 'Y sobre tu cita:',

  closed: (day) => `El ${day} está cerrado.`,
  full: (day) => `El ${day} ya no queda ningún hueco.`,
  noted: (when) => `Anotado: ${when}.`,
  past: (day) => `El ${day} ya ha pasado.`,
  noSuchDate: 'Esa fecha no existe.',
  pastTime: 'Esa hora ya ha pasado.',
  notFree: (moment) => `Lo siento, el ${moment} no está libre.`,
  nothingMore: 'No tengo más huecos para ese día.',
  nothingFits: 'No tengo ningún hueco justo en ese horario.',
  taken: 'Vaya, justo acaban de ocupar esa hora. Pero no te preocupes, también tengo:',
  outsideHours: 'A esa hora no atendemos.',
  noSlots:
    'Ahora mismo no encuentro huecos libres. ¿Quieres que te pase con un compañero para buscar una solución?',

  booked: (name) => `¡Listo${called(name)}! Tu cita está confirmada:`,
  bookedLine: (service, moment, professional) => `${service}, ${moment}, con ${professional}.`,
  replaced: 'La cita anterior queda cancelada.',
  bookedClose: 'Si necesitas cambiarla o cancelarla, escríbeme por aquí.',
  rescheduled: '¡Listo! He cambiado tu cita. Ahora es:',
  askNewTime: (appointment) => `Tu cita: ${appointment}.\n¿Para cuándo la cambio?`,
  sameTime: (appointment) => `Tu cita ya está en ese horario: ${appointment}.`,
  cancelOrMove: (appointment) =>
    `Entendido. Tu cita es: ${appointment}.\n¿Prefieres cambiarla a otro día o cancelarla?`,
  cancelled: (list) => `Hecho, he cancelado:\n${list}`,
  cancelledClose: 'Si quieres otra cita, dime cuándo te va bien.',
  stopped: 'De acuerdo, no reservo nada.',
  noAppointments: 'No veo ninguna cita próxima a tu nombre.',
  appointments: (list) => `Estas son tus próximas citas:\n${list}`,
  noAppointmentThen: 'No veo ninguna cita tuya ese día.',
  whichToCancel: (list) => `¿Cuál quieres cancelar?\n${list}`,
  whichToMove: (list) => `¿Cuál quieres cambiar?\n${list}`,

  handedOver:
    'Claro, le paso tu mensaje a un compañero del equipo. Te responderá por aquí lo antes posible.',
  handedOverComplaint:
    'Siento mucho lo ocurrido. Paso tu mensaje a un compañero del equipo, que te responderá por aquí lo antes posible.',
  handedOverUrgent:
    'Lamento que estés así. Aviso ahora mismo a un compañero del equipo para que te atienda cuanto antes. Si es una emergencia grave, llama a los servicios de emergencia.',
  urgentSoon: 'Siento que estés pasando por esto. Vamos a buscarte lo antes posible.',
  failure:
    'Perdona, ahora mismo tengo un problema para completar esto. Aviso a un compañero del equipo, que te responderá por aquí.',
  notKnown: 'Esa información no la tengo.',
  hours:
    'No tengo el horario exacto de apertura, pero puedo decirte qué huecos hay libres cualquier día.',
  offerTeam: '¿Quieres que te pase con una persona del equipo?',
  offerColleague: '¿Quieres que te pase con un compañero que te lo pueda decir?',
  fallback:
    'Perdona, no te he entendido bien. Puedo informarte de servicios y precios, y reservar, cambiar o cancelar una cita. ¿Qué necesitas?',
  fallbackAgain: 'Lo siento, sigo sin entenderte. ¿Quieres que te pase con una persona del equipo?',
  fine: 'De acuerdo. ¿Te ayudo con algo más?',
  whatElse: '¿Te ayudo con algo más?',
  whatToChange: 'De acuerdo, ¿qué quieres cambiar: el día, la hora o el servicio?',
  thanks: (name) => `¡De nada${called(name)}! Aquí estoy si necesitas algo más.`,
  bye: (name) => `¡Hasta pronto${called(name)}! Que tengas un buen día.`,
  forgotten: 'De acuerdo, lo dejamos así. Si necesitas algo más, aquí estoy.',
  kept: 'Tu cita se queda como está.',
}
