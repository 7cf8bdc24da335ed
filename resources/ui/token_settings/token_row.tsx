import { KeyRound } from 'lucide-react'
import type { Token } from '~/api/tokens'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { useRoleName } from '~/components/shell/use_role_name'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { readAll } from './scope_picker'

type TokenRowProps = { token: Token; onRevoke: () => void }

export function TokenRow({ token, onRevoke }: TokenRowProps) {
  const t = useText()
  const dates = useDates()
  const role = useRoleName(token.role ?? '')
  const facts = [
    token.lastUsedAt
      ? t('tokens.lastUsed', { when: dates.relative(token.lastUsedAt) })
      : t('tokens.neverUsed'),
    t('tokens.expires', { when: dates.format(token.expiresAt, 'dateTime') }),
  ]
  return (
    <li
      data-testid="token-row"
      data-id={token.id}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3"
    >
      <KeyRound aria-hidden className="size-5 shrink-0 text-muted" />
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          <span className="min-w-0 break-words">{token.name}</span>
          {token.role && <Badge>{role}</Badge>}
        </p>
        <p className="text-xs break-words text-muted">
          {token.scopes.map((one) => (one === readAll ? t('tokens.form.readAll') : one)).join(', ')}
        </p>
        <p className="text-xs break-words text-muted">{facts.join(' · ')}</p>
      </div>
      <Button size="sm" aria-label={`${t('tokens.revoke')}: ${token.name}`} onClick={onRevoke}>
        {t('tokens.revoke')}
      </Button>
    </li>
  )
}
