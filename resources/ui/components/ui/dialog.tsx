import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'
import { Button } from './button'

const fields = ['input', 'select', 'textarea']
  .map((name) => `${name}:not([type=hidden], [aria-hidden], :disabled)`)
  .join()

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A click beside it does not close it: something would be lost. */
  keepOpen?: boolean
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

/** Where the keyboard is drawn on the screen, it would hide what has just been opened. */
const hasKeyboard = window.matchMedia('(pointer: fine)')

/** The focus begins at the first field, and goes back to where it was. */
export function Dialog(props: DialogProps) {
  const t = useText()
  const body = useRef<HTMLDivElement>(null)
  const firstField = () => body.current?.querySelector<HTMLElement>(fields) ?? true
  return (
    <Base.Root
      open={props.open}
      disablePointerDismissal={props.keepOpen}
      onOpenChange={(open) => props.onOpenChange(open)}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-black/55" />
        <Base.Popup
          initialFocus={() => (hasKeyboard.matches ? firstField() : true)}
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
          <div
            ref={body}
            tabIndex={0}
            className="min-h-0 flex-1 overflow-y-auto px-5 py-2 focus-visible:-outline-offset-2"
          >
            {props.children}
          </div>
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
