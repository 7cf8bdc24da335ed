import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import type { AuditEntry, AuditFilter } from '~/api/audit'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { AuditDialog } from './audit_dialog'
import { AuditRow } from './audit_row'
import { useAudit } from './queries'

export function AuditList({ filter }: { filter: AuditFilter }) {
  const t = useText()
  const entries = useAudit(filter)
  const [open, setOpen] = useState<AuditEntry | null>(null)
  const rows = entries.data?.pages.flatMap(({ data }) => data) ?? []
  const filtered = Object.values(filter).some((value) => value !== '')

  if (entries.isPending) return <SkeletonRows rows={6} label={t('common.loading')} />
  if (entries.isError && rows.length === 0) {
    return <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        className="h-auto"
        icon={<ScrollText aria-hidden />}
        title={t(filtered ? 'audit.noneFound' : 'audit.empty')}
        text={t(filtered ? 'audit.noneFoundHelp' : 'audit.emptyHelp')}
      />
    )
  }
  return (
    <>
      <ul className="divide-y divide-border border-y border-border">
        {rows.map((entry) => (
          <AuditRow
            key={entry.id}
            entry={entry}
            showTenant={filter.scope === 'organization'}
            onOpen={() => setOpen(entry)}
          />
        ))}
      </ul>
      {entries.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button busy={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            {t('audit.loadMore')}
          </Button>
        </div>
      )}
      {open && <AuditDialog entry={open} onClose={() => setOpen(null)} />}
    </>
  )
}
