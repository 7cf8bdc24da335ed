import { accountApi, type Security } from '~/api/account'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Card } from '~/components/ui/card'
import { PasswordInput } from '~/components/ui/password_input'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { accountFault } from './account_fault'
import { AccountForm } from './account_form'
import { useAccountChange } from './queries'

const EMPTY = { currentPassword: '', password: '' }

export function PasswordCard({ security: { passwordChangedAt } }: { security: Security }) {
  const t = useText()
  const api = useApi()
  const dates = useDates()
  const change = useAccountChange(
    (draft: typeof EMPTY) => accountApi.changePassword(api, draft),
    () => void toast.success(t('security.changed'))
  )
  const form = useForm({
    initial: EMPTY,
    required: ['currentPassword', 'password'],
    change,
    words: (field, rule) => accountFault(field, rule, t),
    onDone: (_, reset) => reset(),
  })

  return (
    <Card title={t('security.password')} data-testid="password-card">
      <p className="mb-4 text-xs text-muted">
        {passwordChangedAt
          ? t('security.passwordChangedAt', { when: dates.format(passwordChangedAt, 'dateTime') })
          : t('security.passwordNeverChanged')}
      </p>
      <AccountForm form={form} action={t('security.change')}>
        <FormField form={form} name="currentPassword" label={t('security.current')}>
          {(control) => <PasswordInput {...control} required autoComplete="current-password" />}
        </FormField>
        <FormField form={form} name="password" label={t('security.new')} help={t('password.help')}>
          {(control) => <PasswordInput {...control} required autoComplete="new-password" />}
        </FormField>
      </AccountForm>
    </Card>
  )
}
