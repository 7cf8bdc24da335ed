import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { useText } from '~/text/use_text'

type ConfirmDialogProps = {
  wish: 'rotate' | 'remove'
  url: string
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before what cannot be undone. */
export function ConfirmDialog({ wish, url, busy, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useText()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`webhooks.confirm.${wish}`)}
      description={t(`webhooks.confirm.${wish}Help`)}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant={wish === 'remove' ? 'danger' : 'primary'}
            busy={busy}
            onClick={onConfirm}
          >
            {t(`webhooks.act.${wish}`)}
          </Button>
        </>
      }
    >
      <p className="text-sm break-all">{url}</p>
    </Dialog>
  )
}
