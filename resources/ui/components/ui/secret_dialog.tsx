import { useText } from '~/text/use_text'
import { Button } from './button'
import { Dialog } from './dialog'
import { toast } from './toast'

type SecretDialogProps = {
  secret: string
  texts: 'tokens.once' | 'webhooks.secret'
  onClose: () => void
}

/** The one time that a secret is shown. */
export function SecretDialog({ secret, texts, onClose }: SecretDialogProps) {
  const t = useText()
  async function copy() {
    await navigator.clipboard.writeText(secret)
    void toast.success(t(`${texts}.copied`))
  }
  return (
    <Dialog
      open
      keepOpen
      onOpenChange={(open) => !open && onClose()}
      title={t(`${texts}.title`)}
      description={t(`${texts}.help`)}
      footer={
        <>
          <Button onClick={() => void copy().catch((error) => toast.problem(error))}>
            {t(`${texts}.copy`)}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t(`${texts}.done`)}
          </Button>
        </>
      }
    >
      <p className="mb-1.5 text-xs font-medium text-muted">{t(`${texts}.label`)}</p>
      <code
        data-testid="shown-secret"
        className="block rounded-md border border-border bg-hover p-2 text-sm break-all select-all"
      >
        {secret}
      </code>
    </Dialog>
  )
}
