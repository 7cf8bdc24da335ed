import type { DemoSeeder } from '#app/module_system/contracts/manifest'
import { openMissingLeads } from '#modules/crm_sales/actions/open_missing_leads'

/** The demo's conversations become leads; without conversations there are none. */
const seed: DemoSeeder = async () => {
  await openMissingLeads()
}

export default seed
