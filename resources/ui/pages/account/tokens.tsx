import type { ScopeArea } from '~/token_settings/scope_picker'
import { TokenManager } from '~/token_settings/token_manager'

/** One's own tokens, for programs that act for one. */
export default function Tokens({ areas }: { areas: ScopeArea[] }) {
  return <TokenManager kind="personal" areas={areas} />
}
