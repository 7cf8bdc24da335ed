import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
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
      <Field label={t('webhooks.secret.label')}>
        {(control) => (
          <Input
            {...control}
            readOnly
            data-testid="webhook-secret"
            value={secret}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
    </Dialog>
  )
}
