import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'
import { Button } from './button'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A click beside it does not close it: something would be lost. */
  keepOpen?: boolean
  /** What is focused when it opens, unless by touch, where a keyboard would jump up; else the first button. */
  firstFocus?: () => HTMLElement | null
  title: string
  description?: string
  /** `side` slides in nothing: it stands at the right edge, for details beside a list. */
  placement?: 'center' | 'side'
  footer?: ReactNode
  className?: string
  children?: ReactNode
}

const placements = {
  center:
    'max-md:inset-x-2 max-md:bottom-2 md:top-1/2 md:left-1/2 md:w-full md:max-w-lg md:-translate-x-1/2 md:-translate-y-1/2 max-h-[calc(100dvh-2rem)] rounded-xl',
  side: 'inset-y-0 right-0 w-full max-w-md border-y-0 border-r-0',
}

export function Dialog(props: DialogProps) {
  const t = useText()
  return (
    <Base.Root
      open={props.open}
      disablePointerDismissal={props.keepOpen}
      onOpenChange={(open) => props.onOpenChange(open)}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-black/55" />
        <Base.Popup
          initialFocus={(by) => (by === 'touch' ? true : (props.firstFocus?.() ?? null))}
          className={cn(
            'fixed z-30 flex flex-col border border-border-strong bg-surface shadow-popup outline-none',
            placements[props.placement ?? 'center'],
            props.className
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold break-words">{props.title}</Base.Title>
              {props.description && (
                <Base.Description className="mt-1 text-sm text-muted">
                  {props.description}
                </Base.Description>
              )}
            </div>
            <Base.Close
              render={<Button variant="ghost" size="icon" aria-label={t('common.close')} />}
            >
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{props.children}</div>
          {props.footer && (
            <footer className="flex flex-wrap justify-end gap-2 px-5 pt-2 pb-4">
              {props.footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
