import { mailApi } from '~/api/mail'
import { FormField, FormFields } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Button } from '~/components/ui/button'
import { Input } from '~/components/ui/input'
import { useText } from '~/text/use_text'
import { useMailAction } from './use_mail_action'

type Draft = { email: string }

export function SuppressionForm() {
  const t = useText()
  const add = useMailAction<Draft>(
    (api, { email }) => mailApi.suppress(api, email.trim()),
    t('mail.suppressions.added'),
    { inForm: true }
  )
  const form = useForm<Draft>({
    initial: { email: '' },
    required: ['email'],
    change: add,
    words: () => t('mail.suppressions.invalid'),
    onDone: (_, reset) => reset(),
  })
  return (
    <FormFields form={form} className="flex flex-wrap items-end gap-2 px-4 pb-4 md:px-6">
      <div className="min-w-60 flex-1 sm:max-w-96">
        <FormField form={form} name="email" label={t('mail.suppressions.email')}>
          {(control) => <Input {...control} type="email" autoComplete="off" />}
        </FormField>
      </div>
      <Button type="submit" busy={form.busy}>
        {t('mail.suppressions.add')}
      </Button>
    </FormFields>
  )
}
