import { Link } from '@inertiajs/react'
import { Notice } from '~/components/ui/notice'
import { buttonStyle } from '~/components/ui/button'
import { useText } from '~/text/use_text'

export type LinkState = 'valid' | 'used' | 'expired' | 'superseded' | 'unknown'

type DeadLinkProps = {
  state: Exclude<LinkState, 'valid'>
  /** Where to go on. */
  href: string
  action: string
}

/** In the place of a form whose link does nothing any more: why, and what to do. */
export function DeadLink({ state, href, action }: DeadLinkProps) {
  const t = useText()
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup">
      <Notice tone="warning">{t(`reset.dead.${state}`)}</Notice>
      <Link href={href} className={buttonStyle({ variant: 'primary', size: 'lg' })}>
        {action}
      </Link>
    </div>
  )
}
