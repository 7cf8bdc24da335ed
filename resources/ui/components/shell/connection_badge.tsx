import { useShared } from '~/hooks/use_session'
import { useConnectionState } from '~/live/store'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'

const dots = {
  connected: 'bg-positive',
  reconnecting: 'bg-warning',
  polling: 'bg-warning',
  offline: 'bg-danger',
}

/** How fresh the page is; nothing where there is no stream, above all locations. */
export function ConnectionBadge() {
  const t = useText()
  const { tenant } = useShared()
  const state = useConnectionState()
  if (!tenant) return null
  const quiet = state === 'connected'
  return (
    <p
      role="status"
      data-testid="connection-state"
      data-state={state}
      className={cn(
        'flex min-h-6 items-center justify-center gap-2 rounded-md px-2 text-2xs text-faint xl:justify-start',
        !quiet && 'bg-warning-soft text-warning',
        state === 'offline' && 'bg-danger-soft text-danger'
      )}
    >
      <span aria-hidden className={cn('size-1.5 shrink-0 rounded-full', dots[state])} />
      <span className={cn('leading-tight', quiet && 'max-md:sr-only')}>
        {t(`connection.${state}`)}
      </span>
    </p>
  )
}
