import type { ModuleLifecycle } from '#app/module_system/contracts/lifecycle'
import { salesSettings } from '#modules/crm_sales/settings'
import { openMissingLeads } from '#modules/crm_sales/actions/open_missing_leads'

const lifecycle: ModuleLifecycle = {
  async onTenantEnable() {
    if ((await salesSettings()).openForEveryConversation) await openMissingLeads()
  },
}

export default lifecycle
