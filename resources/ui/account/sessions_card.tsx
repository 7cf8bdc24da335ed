import { accountApi } from '~/api/account'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useText } from '~/text/use_text'
import { useAccountChange, useSessions } from './queries'
import { SessionRow } from './session_row'

export function SessionsCard() {
  const t = useText()
  const api = useApi()
  const sessions = useSessions()
  const endOthers = useAccountChange(
    () => accountApi.endOthers(api),
    () => void toast.success(t('security.othersEnded'))
  )
  const others = sessions.data?.filter(({ current }) => !current) ?? []

  return (
    <Card title={t('security.sessions')} data-testid="sessions-card">
      <p className="text-xs text-muted">{t('security.sessionsHelp')}</p>
      {sessions.isPending ? (
        <SkeletonRows rows={2} label={t('common.loading')} />
      ) : !sessions.data ? (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <>
          <ul className="divide-y divide-border">
            {sessions.data.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          {others.length === 0 ? (
            <p className="text-xs text-muted">{t('security.noOthers')}</p>
          ) : (
            <Button
              busy={endOthers.isPending}
              onClick={() =>
                endOthers.mutate(undefined, { onError: (error) => void toast.problem(error) })
              }
            >
              {t('security.endOthers')}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}
