import type { AuditEntry } from '~/api/audit'
import { DateText } from '~/components/ui/date_text'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useActionName } from './use_action_name'
import { useActorName } from './use_actor_name'

type AuditRowProps = { entry: AuditEntry; showTenant: boolean; onOpen: () => void }

export function AuditRow({ entry, showTenant, onOpen }: AuditRowProps) {
  const t = useText()
  const { tenants } = useShared()
  const actorName = useActorName()
  const actionName = useActionName()
  const place =
    entry.tenantId === null
      ? t('audit.above')
      : tenants.find(({ id }) => id === entry.tenantId)?.name
  const facts = [actorName(entry.actor), showTenant && place, entry.address]
  return (
    <li data-testid="audit-row" data-id={entry.id}>
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3 text-left hover:bg-hover focus-visible:-outline-offset-2 md:px-6"
      >
        <span className="min-w-48 flex-1 text-sm font-medium wrap-anywhere">
          {actionName(entry.action)}
        </span>
        <DateText at={entry.createdAt} className="text-xs text-muted" />
        <span className="w-full text-xs break-words text-muted">
          {facts.filter(Boolean).join(' · ')}
        </span>
      </button>
    </li>
  )
}
