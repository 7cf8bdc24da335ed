import { AdminTokenCard } from '~/token_settings/admin_token_card'
import type { ScopeArea } from '~/token_settings/scope_picker'
import { TokenManager } from '~/token_settings/token_manager'

/** The tenant's tokens that belong to nobody, and the organization's admin token. */
export default function ApiSettings({ areas, roles }: { areas: ScopeArea[]; roles: string[] }) {
  return (
    <TokenManager kind="service" areas={areas} roles={roles}>
      <AdminTokenCard />
    </TokenManager>
  )
}
