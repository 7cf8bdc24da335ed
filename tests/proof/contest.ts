import { eventually } from '#tests/support/eventually'
import type { ApiAppointment } from '#tests/support/api_types'
import type { Proof } from '#tests/proof/support/proof'
import { leadPhone, Rig } from '#tests/proof/support/rig'
import { isSameInstant, tomorrowAt } from '#tests/proof/support/slots'

const ANSWERED_WITHIN_MS = 60_000
const HOUR = 10
const SERIES = 40

/**
 * `--leads` leads ask for the same slot at the same moment, while it is the only one they name: each
 * gets an answer, exactly one gets the slot, and nobody else is booked into the same time.
 */
export const prove: Proof = async (args) => {
  const leads = args.number('leads', 20)
  const rig = await Rig.prepare()
  let kept = false
  try {
    await rig.boot({})
    const [service] = rig.tenant.services
    const [professional] = rig.tenant.professionals
    const wanted = tomorrowAt(rig.tenant, HOUR)
    const phones = Array.from({ length: leads }, (_, index) => leadPhone(SERIES, index))
    const ask = (index: number) =>
      `Hola, soy ${NAMES[index % NAMES.length]}, quiero ${service.name} mañana a las ${HOUR}:00 con ${professional.name}`

    const since = performance.now()
    const asked = await Promise.all(
      phones.map((from, index) =>
        rig.ycloud.inbound({ channel: rig.channel, from, text: ask(index), name: `Lead ${index}` })
      )
    )
    const refused = asked.filter(({ delivery }) => delivery.status !== 200).length
    const unanswered = () => phones.filter((phone) => rig.ycloud.sentTo(phone).length === 0)
    await eventually('every lead is answered', () => unanswered().length === 0, {
      within: ANSWERED_WITHIN_MS,
    }).catch(() => undefined)
    const seconds = ((performance.now() - since) / 1000).toFixed(1)

    const booked = (await rig.api.appointments()).filter(({ status }) => status !== 'cancelled')
    const winners = booked.filter(
      (appointment) =>
        appointment.professional.id === professional.id &&
        isSameInstant(appointment.startsAt, wanted)
    )
    const collisions = overlaps(booked)
    kept =
      refused === 0 && unanswered().length === 0 && winners.length === 1 && collisions.length === 0
    for (const phone of unanswered()) args.print(`${phone} got no answer`)
    for (const pair of collisions) args.print(`overlap: ${pair}`)
    return {
      summary:
        `contest: ${leads} leads, answered ${leads - unanswered().length} in ${seconds} s, ` +
        `slot booked ${winners.length} times, overlaps ${collisions.length}`,
      kept,
    }
  } finally {
    await rig.close(kept, args.print)
  }
}

const NAMES = ['Ana Ruiz', 'Luis Mora', 'Eva Soto', 'Raúl Paz', 'Inés Gil', 'Hugo Rey', 'Sara León']

/** Pairs of appointments in which one professional would be at two places at once. */
function overlaps(appointments: ApiAppointment[]): string[] {
  return appointments.flatMap((one, index) =>
    appointments
      .slice(index + 1)
      .filter(
        (other) =>
          one.professional.id === other.professional.id &&
          Date.parse(one.startsAt) < Date.parse(other.endsAt) &&
          Date.parse(other.startsAt) < Date.parse(one.endsAt)
      )
      .map((other) => `${one.id} and ${other.id} at ${one.startsAt}`)
  )
}
