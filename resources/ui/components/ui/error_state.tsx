import { CloudOff, Lock, SearchX } from 'lucide-react'
import { Problem } from '~/api/client'
import { useText } from '~/text/use_text'
import { Button } from './button'
import { EmptyState } from './empty_state'

/** Shows why something could not be loaded: no permission, not found, or a failure to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText()
  const problem = error instanceof Problem ? error : null
  if (problem?.status === 403) {
    return (
      <EmptyState
        icon={<Lock aria-hidden />}
        title={t('state.forbidden')}
        text={t('state.forbiddenHelp')}
      />
    )
  }
  if (problem?.status === 404) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('state.missing')}
        text={t('state.missingHelp')}
      />
    )
  }
  const text = problem?.status === 0 ? t('state.offlineHelp') : t('state.failedHelp')
  return (
    <div role="alert" className="h-full">
      <EmptyState
        icon={<CloudOff aria-hidden />}
        title={t('state.failed')}
        text={problem?.requestId ? `${text} (${problem.requestId})` : text}
        action={onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    </div>
  )
}
