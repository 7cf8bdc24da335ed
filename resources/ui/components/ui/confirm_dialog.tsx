import type { ReactNode } from 'react'
import { useText } from '~/text/use_text'
import { Button } from './button'
import { Dialog } from './dialog'

type ConfirmDialogProps = {
  title: string
  description: string
  action: string
  tone?: 'primary' | 'danger'
  busy: boolean
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before what cannot be undone, or what others will feel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { action, tone = 'danger', busy, onConfirm, onClose, children, ...shown } = props
  const t = useText()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...shown}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant={tone} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
