import { Head, Link, useForm, usePage } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { EntranceForm } from '~/auth/entrance_form'
import { focusFirst } from '~/auth/focus_first'
import { personError } from '~/auth/person_error'
import { TextField } from '~/auth/text_field'
import { Entrance } from '~/components/shell/entrance'
import { Button, buttonStyle } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useText } from '~/text/use_text'

type ConfirmProps = { state: 'valid' | 'used' | 'expired' | 'unknown'; confirmed: boolean }

/** Behind the link that proves the address of who registered. */
export default function ConfirmRegistration({ state, confirmed }: ConfirmProps) {
  const t = useText()
  const { url } = usePage()
  const form = useForm<{ password: string; form?: string }>({ password: '' })
  const refusal = personError('form', form.errors.form, t)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    form.post(url, { onError: () => focusFirst(element, ['password']) })
  }

  return (
    <Entrance
      heading={t(confirmed ? 'register.confirmed' : 'register.confirmHeading')}
      subtitle={t(confirmed ? 'register.confirmedHelp' : 'register.confirmSubtitle')}
    >
      <Head title={t('register.confirmTitle')} />
      {confirmed || state !== 'valid' ? (
        <div className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup">
          {!confirmed && state !== 'valid' && (
            <Notice tone="warning">{t(`register.dead.${state}`)}</Notice>
          )}
          <Link href="/login" className={buttonStyle({ variant: 'primary', size: 'lg' })}>
            {t('register.login')}
          </Link>
        </div>
      ) : (
        <EntranceForm onSubmit={submit}>
          {refusal && <Notice tone="danger">{refusal}</Notice>}
          <TextField
            label={t('register.password')}
            type="password"
            name="password"
            autoComplete="current-password"
            autoFocus
            value={form.data.password}
            error={personError('password', form.errors.password, t)}
            onChange={(password) => form.setData('password', password)}
          />
          <Button type="submit" variant="primary" size="lg" busy={form.processing}>
            {t('register.confirm')}
          </Button>
        </EntranceForm>
      )}
    </Entrance>
  )
}
