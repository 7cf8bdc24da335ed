import type { ToolHandler } from '#app/agent/contracts/declaration'
import { professionals } from '#app/calendar/queries/professionals'
import { services } from '#app/calendar/queries/services'
import { chooseService } from '#app/calendar/tools/choose_offering'

const listProfessionals: ToolHandler<{ service?: string }> = async ({ service }, { trx }) => {
  const chosen = service ? await chooseService(trx, service) : null
  if (chosen?.kind === 'failed') return chosen.result
  const active = await professionals.active(trx)
  const names = new Map((await services.active(trx)).map(({ id, name }) => [id, name]))
  return {
    ok: true,
    professionals: active
      .filter(({ serviceIds }) => !chosen || serviceIds.includes(chosen.service.id))
      .map(({ id, name, serviceIds }) => ({
        id,
        name,
        services: serviceIds.map((serviceId) => names.get(serviceId) ?? ''),
      })),
  }
}

export default listProfessionals
