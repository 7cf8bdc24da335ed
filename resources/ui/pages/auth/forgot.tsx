import { Head, Link, useForm } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { EntranceForm } from '~/auth/entrance_form'
import { Entrance } from '~/components/shell/entrance'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { useText } from '~/text/use_text'

type ForgotForm = { email: string; form?: string }

/** `asked`: a link was asked for just now, whoever the address belongs to. */
export default function Forgot({ asked }: { asked: boolean }) {
  const t = useText()
  const form = useForm<ForgotForm>({ email: '' })
  const { email: wrong, form: refused } = form.errors

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('email')
    const focus = () => field instanceof HTMLElement && field.focus()
    form.clearErrors()
    if (!form.data.email.trim()) {
      form.setError('email', 'required')
      return focus()
    }
    form.post('/forgot', { onError: focus, onSuccess: () => form.reset() })
  }

  return (
    <Entrance heading={t('forgot.heading')} subtitle={t('forgot.subtitle')}>
      <Head title={t('forgot.title')} />
      <EntranceForm onSubmit={submit}>
        {refused && <Notice tone="danger">{t('login.error.throttled')}</Notice>}
        {asked && !refused && (
          <div role="status">
            <Notice>{t('forgot.asked')}</Notice>
          </div>
        )}
        <Field
          label={t('login.email')}
          error={
            wrong && t(wrong === 'required' ? 'login.error.emailRequired' : 'forgot.emailInvalid')
          }
        >
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
        <Button type="submit" variant="primary" size="lg" busy={form.processing}>
          {t('forgot.submit')}
        </Button>
        <Link href="/login" className="self-center text-sm text-muted underline hover:text-text">
          {t('forgot.back')}
        </Link>
      </EntranceForm>
    </Entrance>
  )
}
