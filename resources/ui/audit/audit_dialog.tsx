import type { AuditEntry } from '~/api/audit'
import { DateText } from '~/components/ui/date_text'
import { Dialog } from '~/components/ui/dialog'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { AuditChanges } from './audit_changes'
import { useAuditEntry } from './queries'
import { useActionName } from './use_action_name'
import { useActorName } from './use_actor_name'

export function AuditDialog({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const t = useText()
  const details = useAuditEntry(entry.id)
  const actorName = useActorName()
  const actionName = useActionName()
  const facts: [label: string, value: string | null][] = [
    [t('audit.who'), actorName(entry.actor)],
    [t('audit.subject'), `${entry.subject.type} ${entry.subject.id}`],
    [t('audit.address'), entry.address],
    [t('audit.device'), entry.device],
    [t('audit.request'), entry.requestId],
  ]
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={actionName(entry.action)}
      placement="side"
    >
      <dl className="flex flex-col gap-3 pb-5 text-sm">
        <div>
          <dt className="text-xs text-muted">{t('audit.when')}</dt>
          <dd>
            <DateText at={entry.createdAt} style="full" />
          </dd>
        </div>
        <div>
          <dt className="text-xs text-muted">{t('audit.filter.action')}</dt>
          <dd>
            <code className="font-sans wrap-anywhere">{entry.action}</code>
          </dd>
        </div>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="wrap-anywhere">{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      {details.isPending ? (
        <SkeletonRows rows={2} label={t('common.loading')} />
      ) : details.isError ? (
        <ErrorState error={details.error} onRetry={() => void details.refetch()} />
      ) : (
        <AuditChanges {...details.data.data} />
      )}
    </Dialog>
  )
}
