import { useState } from 'react'
import { accountApi, type Security } from '~/api/account'
import { Card } from '~/components/ui/card'
import { Field } from '~/components/ui/field'
import { PasswordInput } from '~/components/ui/password_input'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { AccountForm } from './account_form'
import { useAccountChange } from './queries'
import { refusalOf } from './refusal'

const EMPTY = { currentPassword: '', password: '' }

export function PasswordCard({ security: { passwordChangedAt } }: { security: Security }) {
  const t = useText()
  const api = useApi()
  const dates = useDates()
  const [draft, setDraft] = useState(EMPTY)
  const [missing, setMissing] = useState(false)
  const change = useAccountChange(
    (given: typeof EMPTY) => accountApi.changePassword(api, given),
    () => {
      setDraft(EMPTY)
      void toast.success(t('security.changed'))
    }
  )
  const refusal = refusalOf(change.error, t)
  const errorOf = (name: keyof typeof EMPTY) =>
    missing && !draft[name] ? t('security.required') : refusal.field(name)
  const bind = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: event.target.value })),
  })

  function submit() {
    const incomplete = !draft.currentPassword || !draft.password
    setMissing(incomplete)
    if (!incomplete) change.mutate(draft)
  }

  return (
    <Card title={t('security.password')} data-testid="password-card">
      <p className="mb-4 text-xs text-muted">
        {passwordChangedAt
          ? t('security.passwordChangedAt', { when: dates.format(passwordChangedAt, 'dateTime') })
          : t('security.passwordNeverChanged')}
      </p>
      <AccountForm
        submitLabel={t('security.change')}
        busy={change.isPending}
        refusal={refusal.form}
        error={change.error}
        onSubmit={submit}
      >
        <Field label={t('security.current')} error={errorOf('currentPassword')}>
          {(control) => (
            <PasswordInput
              {...control}
              {...bind('currentPassword')}
              autoComplete="current-password"
            />
          )}
        </Field>
        <Field label={t('security.new')} help={t('password.help')} error={errorOf('password')}>
          {(control) => (
            <PasswordInput {...control} {...bind('password')} autoComplete="new-password" />
          )}
        </Field>
      </AccountForm>
    </Card>
  )
}
