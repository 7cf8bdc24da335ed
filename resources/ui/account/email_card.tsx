import { useState } from 'react'
import { accountApi, type Security } from '~/api/account'
import { Badge } from '~/components/ui/badge'
import { Card } from '~/components/ui/card'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { PasswordInput } from '~/components/ui/password_input'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useText } from '~/text/use_text'
import { AccountForm } from './account_form'
import { useAccountChange } from './queries'
import { refusalOf } from './refusal'

export function EmailCard({ security }: { security: Security }) {
  const t = useText()
  const api = useApi()
  const empty = { email: security.email, currentPassword: '' }
  const [draft, setDraft] = useState(empty)
  const [missing, setMissing] = useState(false)
  const change = useAccountChange(
    (given: typeof empty) => accountApi.changeEmail(api, given),
    () => {
      setDraft(empty)
      void toast.success(t('security.emailAsked'))
    }
  )
  const refusal = refusalOf(change.error, t)
  const errorOf = (name: keyof typeof empty) =>
    missing && !draft[name].trim() ? t('security.required') : refusal.field(name)
  const bind = (name: keyof typeof empty) => ({
    name,
    required: true,
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft((before) => ({ ...before, [name]: event.target.value })),
  })

  function submit() {
    const incomplete = !draft.email.trim() || !draft.currentPassword
    setMissing(incomplete)
    if (!incomplete) change.mutate(draft)
  }

  return (
    <Card title={t('security.email')} data-testid="email-card">
      <p className="mb-4 flex flex-wrap items-center gap-2 text-sm">
        <span className="min-w-0 wrap-anywhere">{security.email}</span>
        <Badge tone={security.emailVerifiedAt ? 'positive' : 'warning'}>
          {t(security.emailVerifiedAt ? 'security.verified' : 'security.unverified')}
        </Badge>
      </p>
      {security.pendingEmail && (
        <Notice className="mb-4 break-words">
          {t('security.pending', { email: security.pendingEmail })}
        </Notice>
      )}
      <AccountForm
        submitLabel={t('security.changeEmail')}
        busy={change.isPending}
        refusal={refusal.form}
        error={change.error}
        onSubmit={submit}
      >
        <Field
          label={t('security.newEmail')}
          help={t('security.emailHelp')}
          error={errorOf('email')}
        >
          {(control) => <Input {...control} {...bind('email')} type="email" autoComplete="email" />}
        </Field>
        <Field label={t('security.current')} error={errorOf('currentPassword')}>
          {(control) => (
            <PasswordInput
              {...control}
              {...bind('currentPassword')}
              autoComplete="current-password"
            />
          )}
        </Field>
      </AccountForm>
    </Card>
  )
}
