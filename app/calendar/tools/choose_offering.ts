import type { ToolResult } from '#app/agent/contracts/tool'
import type { Professional, Service } from '#app/calendar/contracts/offerings'
import { professionals } from '#app/calendar/queries/professionals'
import { services } from '#app/calendar/queries/services'
import { matchByName } from '#app/calendar/tools/naming'
import type { Client } from '#app/tenancy/database'

type Failure = { kind: 'failed'; result: ToolResult }

const failed = (error: 'unknown_service' | 'unknown_professional', names: string[]): Failure => ({
  kind: 'failed',
  result: { ok: false, error, alternatives: names },
})

/** The service that is meant; when nobody says, the only one or else the shortest. */
export async function chooseService(
  client: Client,
  wanted?: string
): Promise<{ kind: 'chosen'; service: Service } | Failure> {
  const all = await services.active(client)
  if (!wanted) {
    const [shortest] = all.toSorted((a, b) => a.durationMinutes - b.durationMinutes)
    return shortest ? { kind: 'chosen', service: shortest } : failed('unknown_service', [])
  }
  const match = matchByName(wanted, all)
  return match.kind === 'found'
    ? { kind: 'chosen', service: match.thing }
    : failed('unknown_service', match.names)
}

/** The professional that is meant, among those who offer the service; none when nobody says. */
export async function chooseProfessional(
  client: Client,
  { id: serviceId }: Pick<Service, 'id'>,
  wanted?: string
): Promise<{ kind: 'chosen'; professional: Professional | null } | Failure> {
  if (!wanted) return { kind: 'chosen', professional: null }
  const all = await professionals.active(client)
  const match = matchByName(
    wanted,
    all.filter(({ serviceIds }) => serviceIds.includes(serviceId))
  )
  return match.kind === 'found'
    ? { kind: 'chosen', professional: match.thing }
    : failed('unknown_professional', match.names)
}
