/** Every sentence the offline brain says. Arguments come ready to be shown, in the same language. */
export interface Texts {
  hello(company: string, name: string | null): string
  helloAgain(name: string | null): string
  capabilities: string
  nice(name: string): string
  thanksFor(name: string): string
  wellbeing: string
  identity(company: string): string
  help: string

  services(list: string): string
  noServices: string
  price(line: string): string
  priceOnRequest(service: string): string
  duration(service: string, length: string): string
  professionals(list: string): string
  doesService(professional: string, services: string): string
  bookOffer(service: string | null): string
  unknownService: string
  notOffering(professional: string, service: string): string

  whichService(list: string): string
  askName: string
  askNameFor(service: string, moment: string): string
  offer(service: string | null): string
  offerOn(day: string): string
  offerNearest: string
  pickOne: string
  whichOne: string
  stillWaiting: string

  closed(day: string): string
  full(day: string): string
  past(day: string): string
  noted(when: string): string
  pastTime: string
  noSuchDate: string
  notFree(moment: string): string
  nothingMore: string
  nothingFits: string
  taken: string
  outsideHours: string
  noSlots: string

  booked(name: string | null): string
  bookedLine(service: string, moment: string, professional: string): string
  replaced: string
  bookedClose: string
  rescheduled: string
  askNewTime(appointment: string): string
  sameTime(appointment: string): string
  cancelOrMove(appointment: string): string
  cancelled(list: string): string
  cancelledClose: string
  stopped: string
  noAppointments: string
  appointments(list: string): string
  noAppointmentThen: string
  whichToCancel(list: string): string
  whichToMove(list: string): string

  handedOver: string
  handedOverComplaint: string
  handedOverUrgent: string
  urgentSoon: string
  failure: string
  notKnown: string
  hours: string
  offerTeam: string
  offerColleague: string
  fallback: string
  fallbackAgain: string
  fine: string
  whatElse: string
  whatToChange: string
  thanks(name: string | null): string
  bye(name: string | null): string
  forgotten: string
  kept: string
}
