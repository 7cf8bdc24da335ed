import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { toast } from '~/components/ui/toast'
import { useText } from '~/text/use_text'

/** The one time that a token is shown. */
export function ShownOnceDialog({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useText()
  async function copy() {
    await navigator.clipboard.writeText(token)
    void toast.success(t('tokens.once.copied'))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tokens.once.title')}
      description={t('tokens.once.help')}
      footer={
        <>
          <Button onClick={() => void copy().catch((error) => toast.problem(error))}>
            {t('tokens.once.copy')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('tokens.once.done')}
          </Button>
        </>
      }
    >
      <Field label={t('tokens.once.label')}>
        {(control) => (
          <Input
            {...control}
            readOnly
            data-testid="shown-token"
            value={token}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
    </Dialog>
  )
}
