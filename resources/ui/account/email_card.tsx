import { accountApi, type Security } from '~/api/account'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Badge } from '~/components/ui/badge'
import { Card } from '~/components/ui/card'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { PasswordInput } from '~/components/ui/password_input'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useText } from '~/text/use_text'
import { accountFault } from './account_fault'
import { AccountForm } from './account_form'
import { useAccountChange } from './queries'

type Draft = { email: string; currentPassword: string }

export function EmailCard({ security }: { security: Security }) {
  const t = useText()
  const api = useApi()
  const change = useAccountChange(
    (draft: Draft) => accountApi.changeEmail(api, draft),
    () => void toast.success(t('security.emailAsked'))
  )
  const form = useForm<Draft>({
    initial: { email: security.email, currentPassword: '' },
    required: ['email', 'currentPassword'],
    change,
    words: (field, rule) => accountFault(field, rule, t),
    onDone: (_, reset) => reset(),
  })

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
      <AccountForm form={form} action={t('security.changeEmail')}>
        <FormField
          form={form}
          name="email"
          label={t('security.newEmail')}
          help={t('security.emailHelp')}
        >
          {(control) => <Input {...control} type="email" required autoComplete="email" />}
        </FormField>
        <FormField form={form} name="currentPassword" label={t('security.current')}>
          {(control) => <PasswordInput {...control} required autoComplete="current-password" />}
        </FormField>
      </AccountForm>
    </Card>
  )
}
