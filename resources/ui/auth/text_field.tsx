import type { ComponentProps } from 'react'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { PasswordInput } from '~/components/ui/password_input'

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string
  help?: string
  error?: string
  onChange: (value: string) => void
}

/** One line of a form that comes before the login. */
export function TextField({ label, help, error, onChange, type, ...rest }: TextFieldProps) {
  const Control = type === 'password' ? PasswordInput : Input
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <Control
          {...control}
          {...(type !== 'password' && { type })}
          required
          onChange={(event) => onChange(event.target.value)}
          className="h-10 md:text-base"
          {...rest}
        />
      )}
    </Field>
  )
}
