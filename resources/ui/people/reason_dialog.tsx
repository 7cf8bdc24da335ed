import { useState } from 'react'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'
import { useText } from '~/text/use_text'

type ReasonDialogProps = {
  title: string
  description: string
  action: string
  optional?: boolean
  withoutReason?: boolean
  change: {
    isPending: boolean
    mutate: (reason: string, options: { onSuccess: () => void }) => void
  }
  onClose: () => void
}

/** Asks before something that a person will feel, and for the words that they read. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { optional = false, withoutReason = false, change, onClose } = props
  const t = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  function submit() {
    const given = reason.trim()
    if (!given && !optional && !withoutReason) return setMissing(true)
    change.mutate(given, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={props.title}
      description={props.description}
      footer={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button variant="danger" busy={change.isPending} onClick={submit}>
            {props.action}
          </Button>
        </>
      }
    >
      {!withoutReason && (
        <Field
          label={t(optional ? 'people.reasonOptional' : 'people.reason')}
          help={t('people.reasonHelp')}
          error={missing ? t('people.required') : undefined}
        >
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              maxLength={1_000}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
                setMissing(false)
              }}
            />
          )}
        </Field>
      )}
    </Dialog>
  )
}
