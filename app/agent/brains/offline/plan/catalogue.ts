import type { ListedProfessional, ListedService } from '#app/agent/contracts/tool'
import { fold } from '#app/agent/brains/offline/normalise'
import { isRecord } from '#app/agent/brains/offline/memory'
import type { Desk } from '#app/agent/brains/offline/plan/desk'

const isService = (value: unknown): value is ListedService =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.name === 'string' &&
  typeof value.durationMinutes === 'number'

const isProfessional = (value: unknown): value is ListedProfessional =>
  isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string'

/** What the tenant offers and who does it, as the tools told it in this turn. */
export class Catalogue {
  constructor(
    readonly services: ListedService[],
    readonly professionals: ListedProfessional[],
    /** The list itself could not be read. */
    readonly missing: boolean
  ) {}

  service(idOrName: unknown): ListedService | null {
    if (typeof idOrName !== 'string') return null
    const name = fold(idOrName)
    return this.services.find(({ id, name: own }) => id === idOrName || fold(own) === name) ?? null
  }

  professional(idOrName: unknown): ListedProfessional | null {
    if (typeof idOrName !== 'string') return null
    const name = fold(idOrName)
    return (
      this.professionals.find(({ id, name: own }) => id === idOrName || fold(own) === name) ?? null
    )
  }
}

/** Null while the lists are on their way. */
export function readCatalogue(desk: Desk): Catalogue | null {
  const services = listed(desk, 'list_services')
  const professionals = listed(desk, 'list_professionals')
  if (!services || !professionals) return null
  return new Catalogue(
    (services.ok && Array.isArray(services.services) ? services.services : []).filter(isService),
    (professionals.ok && Array.isArray(professionals.professionals)
      ? professionals.professionals
      : []
    ).filter(isProfessional),
    !services.ok
  )
}

function listed(desk: Desk, tool: string) {
  const whole = desk.results(tool).findLast((one) => one.result.ok && !one.args.service)
  return whole ? whole.result : desk.ask(tool, {})
}
