import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { useText } from '~/text/use_text'

type AskDialogProps = {
  title: string
  help: string
  act: string
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something ends that programs rely on. */
export function AskDialog({ title, help, act, busy, onConfirm, onClose }: AskDialogProps) {
  const t = useText()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={help}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {act}
          </Button>
        </>
      }
    />
  )
}
