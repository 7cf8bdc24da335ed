import { Head, Link, useForm } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { EntranceForm } from '~/auth/entrance_form'
import { RememberField } from '~/auth/remember_field'
import { Entrance } from '~/components/shell/entrance'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { PasswordInput } from '~/components/ui/password_input'
import { loginErrors } from '~/lib/login_errors'
import { useText } from '~/text/use_text'

type LoginForm = { email: string; password: string; remember: boolean; form?: string }

/** `passwordReset`: they come from a link that set a new one. */
type LoginProps = { passwordReset: boolean }

export default function Login({ passwordReset }: LoginProps) {
  const t = useText()
  const form = useForm<LoginForm>({ email: '', password: '', remember: false })
  const errors = loginErrors(form.errors, t)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = event.currentTarget.elements
    const focus = (name: 'email' | 'password') => {
      const field = fields.namedItem(name)
      if (field instanceof HTMLElement) field.focus()
    }
    const missing = (['email', 'password'] as const).filter((name) => !form.data[name].trim())
    form.clearErrors()
    if (missing.length > 0) {
      missing.forEach((name) => form.setError(name, 'required'))
      return focus(missing[0])
    }
    form.post('/login', { onError: (failed) => focus(failed.email ? 'email' : 'password') })
  }

  return (
    <Entrance heading={t('login.heading')} subtitle={t('login.subtitle')}>
      <Head title={t('login.title')} />
      <EntranceForm onSubmit={submit}>
        {passwordReset && !errors.form && <Notice>{t('login.passwordReset')}</Notice>}
        {errors.form && <Notice tone="danger">{errors.form}</Notice>}
        <Field label={t('login.email')} error={errors.email}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              autoFocus
              required
              value={form.data.email}
              onChange={(event) => form.setData('email', event.target.value)}
              className="h-10 md:text-base"
            />
          )}
        </Field>
        <Field label={t('login.password')} error={errors.password}>
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="current-password"
              required
              value={form.data.password}
              onChange={(event) => form.setData('password', event.target.value)}
              className="h-10 md:text-base"
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <RememberField
            checked={form.data.remember}
            onChange={(remember) => form.setData('remember', remember)}
          />
          <Link href="/forgot" className="text-sm text-muted underline hover:text-text">
            {t('login.forgot')}
          </Link>
        </div>
        <Button type="submit" variant="primary" size="lg" busy={form.processing}>
          {t('login.submit')}
        </Button>
        <Link href="/register" className="text-center text-sm text-muted underline hover:text-text">
          {t('login.register')}
        </Link>
      </EntranceForm>
    </Entrance>
  )
}
