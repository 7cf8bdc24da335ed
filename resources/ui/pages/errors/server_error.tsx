import { Head } from '@inertiajs/react'
import { CloudOff } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { useText } from '~/text/use_text'

export default function ServerError({ requestId }: { requestId: string }) {
  const t = useText()
  return (
    <main className="flex h-dvh flex-col items-center justify-center">
      <Head title={t('errorPage.server')} />
      <h1 className="sr-only">{t('errorPage.server')}</h1>
      <EmptyState
        className="h-auto"
        icon={<CloudOff aria-hidden />}
        title={t('errorPage.server')}
        text={t('errorPage.serverHelp')}
        action={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('errorPage.reload')}
          </Button>
        }
      />
      <code className="font-mono text-xs text-muted select-all">{requestId}</code>
    </main>
  )
}
