import { useState, type FormEvent } from 'react'
import { Problem } from '~/api/client'
import { mailApi } from '~/api/mail'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useText } from '~/text/use_text'
import { useMailAction } from './use_mail_action'

export function SuppressionForm() {
  const t = useText()
  const [email, setEmail] = useState('')
  const add = useMailAction<string>(mailApi.suppress, t('mail.suppressions.added'))
  const refused = add.error instanceof Problem && add.error.status === 422
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-2 px-4 pb-4 md:px-6"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        add.mutate(email.trim(), { onSuccess: () => setEmail('') })
      }}
    >
      <Field
        className="min-w-60 flex-1 sm:max-w-96"
        label={t('mail.suppressions.email')}
        error={refused ? t('mail.suppressions.invalid') : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type="email"
            name="suppress"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={add.isPending} disabled={email.trim() === ''}>
        {t('mail.suppressions.add')}
      </Button>
    </form>
  )
}
