import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Textarea } from '~/components/ui/input'
import { useText } from '~/text/use_text'
import type { usePeopleChange } from './use_people_change'

export type ReasonDraft = { reason: string }

type ReasonDialogProps = {
  title: string
  description: string
  action: string
  optional?: boolean
  change: ReturnType<typeof usePeopleChange<ReasonDraft, unknown>>
  onClose: () => void
}

/** Asks before something that a person will feel, and for the words that they read. */
export function ReasonDialog({ optional = false, change, ...props }: ReasonDialogProps) {
  const t = useText()
  const form = useForm<ReasonDraft>({
    initial: { reason: '' },
    required: optional ? [] : ['reason'],
    change,
    onDone: props.onClose,
  })
  return (
    <FormDialog form={form} tone="danger" {...props}>
      <FormField
        form={form}
        name="reason"
        label={t(optional ? 'people.reasonOptional' : 'people.reason')}
        help={t('people.reasonHelp')}
      >
        {(control) => <Textarea {...control} maxLength={1_000} />}
      </FormField>
    </FormDialog>
  )
}
