import type { ModuleLifecycle } from '#app/module_system/contracts/lifecycle'
import { openMissingLeads } from '#modules/crm_sales/actions/open_missing_leads'

const lifecycle: ModuleLifecycle = {
  async onTenantEnable() {
    await openMissingLeads()
  },
}

export default lifecycle
