import { CloudOff } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { useText } from '~/text/use_text'

type BrokenPageProps = {
  /** What the person may quote when asking for help. */
  requestId?: string
}

export function BrokenPage({ requestId }: BrokenPageProps) {
  const t = useText()
  return (
    <div className="flex h-full flex-col items-center justify-center">
      <h1 className="sr-only">{t('errorPage.server')}</h1>
      <EmptyState
        className="h-auto"
        icon={<CloudOff aria-hidden />}
        title={t('errorPage.server')}
        text={requestId && t('errorPage.serverHelp')}
        action={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('errorPage.reload')}
          </Button>
        }
      />
      {requestId && <code className="font-mono text-xs text-muted select-all">{requestId}</code>}
    </div>
  )
}
