import { Head, useForm, usePage } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { DeadLink, type LinkState } from '~/auth/dead_link'
import { EntranceForm } from '~/auth/entrance_form'
import { passwordError } from '~/auth/password_error'
import { Entrance } from '~/components/shell/entrance'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Notice } from '~/components/ui/notice'
import { PasswordInput } from '~/components/ui/password_input'
import { useText } from '~/text/use_text'

type ResetForm = { password: string; form?: string }

/** Behind the link of an e-mail: a new password. */
export default function Reset({ state }: { state: LinkState }) {
  const t = useText()
  const { url } = usePage()
  const form = useForm<ResetForm>({ password: '' })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('password')
    const focus = () => field instanceof HTMLElement && field.focus()
    form.clearErrors()
    if (!form.data.password) {
      form.setError('password', 'required')
      return focus()
    }
    form.post(url, { onError: focus })
  }

  return (
    <Entrance heading={t('reset.heading')} subtitle={t('reset.subtitle')}>
      <Head title={t('reset.title')} />
      {state !== 'valid' ? (
        <DeadLink state={state} href="/forgot" action={t('reset.again')} />
      ) : (
        <EntranceForm onSubmit={submit}>
          {form.errors.form && <Notice tone="danger">{t('login.error.throttled')}</Notice>}
          <Field
            label={t('reset.password')}
            help={t('password.help')}
            error={passwordError(form.errors.password, t)}
          >
            {(control) => (
              <PasswordInput
                {...control}
                name="password"
                autoComplete="new-password"
                autoFocus
                required
                value={form.data.password}
                onChange={(event) => form.setData('password', event.target.value)}
                className="h-10 md:text-base"
              />
            )}
          </Field>
          <Button type="submit" variant="primary" size="lg" busy={form.processing}>
            {t('reset.submit')}
          </Button>
        </EntranceForm>
      )}
    </Entrance>
  )
}
