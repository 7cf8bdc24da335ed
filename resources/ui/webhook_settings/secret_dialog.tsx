import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { toast } from '~/components/ui/toast'
import { useText } from '~/text/use_text'

/** The one time that a secret is shown. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText()
  async function copy() {
    await navigator.clipboard.writeText(secret)
    void toast.success(t('webhooks.secret.copied'))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('webhooks.secret.title')}
      description={t('webhooks.secret.help')}
      footer={
        <>
          <Button onClick={() => void copy().catch((error) => toast.problem(error))}>
            {t('webhooks.secret.copy')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('webhooks.secret.done')}
          </Button>
        </>
      }
    >
      <code
        data-testid="webhook-secret"
        className="block rounded-md border border-border bg-hover p-2 text-sm break-all select-all"
      >
        {secret}
      </code>
    </Dialog>
  )
}
