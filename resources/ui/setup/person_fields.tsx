import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { PasswordInput } from '~/components/ui/password_input'
import { useText } from '~/text/use_text'
import type { SetupPart } from './setup_part'

/** Who sets this up. */
export function PersonFields({ bind, error }: SetupPart) {
  const t = useText()
  return (
    <>
      <Field label={t('setup.name')} error={error('name')}>
        {(control) => <Input {...control} {...bind('name')} autoComplete="name" autoFocus />}
      </Field>
      <Field label={t('setup.email')} error={error('email')}>
        {(control) => (
          <Input {...control} {...bind('email')} type="email" autoComplete="username" />
        )}
      </Field>
      <Field label={t('setup.password')} help={t('setup.passwordHelp')} error={error('password')}>
        {(control) => (
          <PasswordInput {...control} {...bind('password')} autoComplete="new-password" />
        )}
      </Field>
    </>
  )
}
