import { Head, router, useForm } from '@inertiajs/react'
import { Eye, EyeOff } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Logo } from '~/components/shell/logo'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { SegmentedControl } from '~/components/ui/segmented_control'
import { useShared } from '~/hooks/use_session'
import { loginErrors } from '~/lib/login_errors'
import { useText } from '~/text/use_text'
import { locales, type Locale } from '~/types'

type LoginForm = { email: string; password: string; form?: string }

export default function Login() {
  const t = useText()
  const { locale } = useShared()
  const [visible, setVisible] = useState(false)
  const form = useForm<LoginForm>({ email: '', password: '' })
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
    <div className="flex min-h-dvh flex-col items-center justify-center gap-6 bg-[radial-gradient(60rem_32rem_at_50%_-12rem,var(--accent-soft),transparent)] px-4 py-10">
      <Head title={t('login.title')} />
      <main className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <Logo className="size-11" />
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{t('login.heading')}</h1>
            <p className="text-base text-muted">{t('login.subtitle')}</p>
          </div>
        </div>
        <form
          noValidate
          onSubmit={submit}
          className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup"
        >
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
              <div className="relative">
                <Input
                  {...control}
                  name="password"
                  type={visible ? 'text' : 'password'}
                  autoComplete="current-password"
                  required
                  value={form.data.password}
                  onChange={(event) => form.setData('password', event.target.value)}
                  className="h-10 pr-10 md:text-base"
                />
                <button
                  type="button"
                  aria-label={t(visible ? 'login.hidePassword' : 'login.showPassword')}
                  aria-pressed={visible}
                  onClick={() => setVisible(!visible)}
                  className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-faint hover:text-text"
                >
                  {visible ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
                </button>
              </div>
            )}
          </Field>
          <Button type="submit" variant="primary" size="lg" busy={form.processing}>
            {t('login.submit')}
          </Button>
        </form>
      </main>
      <footer>
        <SegmentedControl<Locale>
          label={t('login.language')}
          value={locale}
          onChange={(next) => router.post('/locale', { locale: next }, { preserveState: true })}
          segments={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      </footer>
    </div>
  )
}
