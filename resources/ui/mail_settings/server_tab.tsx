import { mailApi } from '~/api/mail'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ErrorState } from '~/components/ui/error_state'
import { Notice } from '~/components/ui/notice'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission, useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useMailServer } from './queries'
import { ServerForm } from './server_form'
import { useMailAction } from './use_mail_action'

/** By which server mails go, and whether they do. */
export function ServerTab() {
  const t = useText()
  const { user } = useSession()
  const mayManage = usePermission('mail.manage')
  const server = useMailServer()
  const test = useMailAction(mailApi.test, t('mail.server.testQueued', { email: user.email }))
  if (server.isPending) return <SkeletonRows rows={3} label={t('common.loading')} />
  if (server.isError) {
    return <ErrorState error={server.error} onRetry={() => void server.refetch()} />
  }
  const { configured, own } = server.data
  const way = own ? 'own' : configured ? 'shared' : 'none'
  return (
    <div className="flex max-w-3xl flex-col gap-4 px-4 pb-6 md:px-6">
      <Notice tone={configured ? 'neutral' : 'warning'}>{t(`mail.server.way.${way}`)}</Notice>
      {mayManage ? (
        <>
          <Card title={t('mail.server.own')}>
            <ServerForm key={server.data.version} server={server.data} />
          </Card>
          <Card title={t('mail.server.test')}>
            <div className="flex flex-wrap items-center gap-3">
              <p className="min-w-60 flex-1 text-sm text-muted">
                {t('mail.server.testHelp', { email: user.email })}
              </p>
              <Button data-testid="mail-test" busy={test.isPending} onClick={() => test.mutate()}>
                {t('mail.server.send')}
              </Button>
            </div>
          </Card>
        </>
      ) : (
        <Notice>{t('mail.readOnly')}</Notice>
      )}
    </div>
  )
}
