import { DateTime } from 'luxon'
import { understand, type Reading } from '#app/agent/brains/offline/understand/understand'
import type { Facts } from '#app/agent/brains/offline/understand/facts'

/** Wednesday, 25 November 2026. */
const TODAY = DateTime.fromISO('2026-11-25', { zone: 'Europe/Madrid' })

const SERVICES = [
  { id: 's1', name: 'Primera consulta', durationMinutes: 30, price: null },
  { id: 's2', name: 'Tratamiento completo', durationMinutes: 60, price: null },
]
const PROFESSIONALS = [
  { id: 'p1', name: 'Laura Gómez', services: [] },
  { id: 'p2', name: 'Dr. Marc Dubois', services: [] },
]

/** What one line says on that Wednesday, in a clinic with two services and two professionals. */
export function read(line: string, known: Partial<Reading> = {}): Facts {
  return understand(line, {
    services: SERVICES,
    professionals: PROFESSIONALS,
    today: TODAY,
    monthFirst: false,
    options: 0,
    nameAsked: false,
    nameWelcome: false,
    professionalAsked: false,
    timeAsked: false,
    ...known,
  })
}
