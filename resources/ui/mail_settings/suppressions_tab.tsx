import { MailX } from 'lucide-react'
import { mailApi } from '~/api/mail'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { DateText } from '~/components/ui/date_text'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useSuppressions } from './queries'
import { SuppressionForm } from './suppression_form'
import { useMailAction } from './use_mail_action'

/** Addresses that are not written to, and why. */
export function SuppressionsTab() {
  const t = useText()
  const mayManage = usePermission('mail.manage')
  const suppressions = useSuppressions()
  const lift = useMailAction<string>(mailApi.lift, t('mail.suppressions.lifted'))
  const rows = suppressions.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <>
      {mayManage && <SuppressionForm />}
      {suppressions.isPending ? (
        <SkeletonRows rows={4} label={t('common.loading')} />
      ) : suppressions.isError && rows.length === 0 ? (
        <ErrorState error={suppressions.error} onRetry={() => void suppressions.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState
          className="h-auto"
          icon={<MailX aria-hidden />}
          title={t('mail.suppressions.empty')}
          text={t('mail.suppressions.emptyHelp')}
        />
      ) : (
        <ul className="divide-y divide-border border-y border-border">
          {rows.map(({ id, email, reason, detail, createdAt }) => (
            <li
              key={id}
              data-testid="suppression-row"
              className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-6"
            >
              <div className="min-w-48 flex-1">
                <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                  <span className="wrap-anywhere">{email}</span>
                  <Badge tone="warning">{t(`mail.suppressions.reason.${reason}`)}</Badge>
                </p>
                <p className="text-xs break-words text-muted">
                  <DateText at={createdAt} />
                  {detail && ` · ${detail}`}
                </p>
              </div>
              {mayManage && (
                <Button
                  size="sm"
                  busy={lift.isPending && lift.variables === id}
                  aria-label={t('mail.suppressions.liftOf', { email })}
                  onClick={() => lift.mutate(id)}
                >
                  {t('mail.suppressions.lift')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {suppressions.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button
            busy={suppressions.isFetchingNextPage}
            onClick={() => void suppressions.fetchNextPage()}
          >
            {t('mail.loadMore')}
          </Button>
        </div>
      )}
    </>
  )
}
