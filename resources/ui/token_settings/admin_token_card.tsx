import { useState } from 'react'
import { Button } from '~/components/ui/button'
import { ConfirmDialog } from '~/components/ui/confirm_dialog'
import { SecretDialog } from '~/components/ui/secret_dialog'
import { Card } from '~/components/ui/card'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { toast } from '~/components/ui/toast'
import { useDates } from '~/hooks/use_dates'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useAdminToken, useRotation } from './queries'

/** The token that administration by API asks for besides; only a CEO replaces it. */
export function AdminTokenCard() {
  const t = useText()
  const dates = useDates()
  const mayRotate = usePermission('tokens.rotate_admin')
  const state = useAdminToken()
  const rotation = useRotation()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)

  function rotate() {
    rotation.mutate(undefined, {
      onSuccess: ({ data }) => setShown(data.adminToken),
      onError: (error) => void toast.problem(error),
      onSettled: () => setAsking(false),
    })
  }

  return (
    <Card title={t('tokens.admin.title')} className="mt-6 max-w-3xl" data-testid="admin-token">
      <p className="mb-3 text-xs text-muted">{t('tokens.admin.help')}</p>
      {state.isPending ? (
        <SkeletonRows rows={1} label={t('common.loading')} />
      ) : !state.data ? (
        <ErrorState error={state.error} onRetry={() => void state.refetch()} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm">
            {!state.data.exists
              ? t('tokens.admin.none')
              : state.data.rotatedAt
                ? t('tokens.admin.since', { when: dates.format(state.data.rotatedAt, 'dateTime') })
                : t('tokens.admin.exists')}
          </p>
          {mayRotate && <Button onClick={() => setAsking(true)}>{t('tokens.admin.rotate')}</Button>}
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t('tokens.ask.rotate')}
          description={t('tokens.ask.rotateHelp')}
          action={t('tokens.admin.rotate')}
          busy={rotation.isPending}
          onConfirm={rotate}
          onClose={() => setAsking(false)}
        />
      )}
      {shown && <SecretDialog secret={shown} texts="tokens.once" onClose={() => setShown(null)} />}
    </Card>
  )
}
