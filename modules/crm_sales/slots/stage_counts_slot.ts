import type { SlotQuery } from '#app/module_system/contracts/slot'
import { countStages } from '#modules/crm_sales/queries/count_stages'

/** How the leads stand, below the settings that move them; nothing below those of other modules. */
const query: SlotQuery<'module_settings'> = async ({ moduleId, reader }) =>
  moduleId === 'crm_sales' ? { stages: await countStages(reader) } : null

export default query
