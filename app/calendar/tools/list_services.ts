import type { ToolHandler } from '#app/agent/contracts/declaration'
import { services } from '#app/calendar/queries/services'

const listServices: ToolHandler = async (_input, { trx }) => {
  const active = await services.active(trx)
  return {
    ok: true,
    services: active.map(({ id, name, durationMinutes, price }) => ({
      id,
      name,
      durationMinutes,
      price,
    })),
  }
}

export default listServices
