import type { ComponentProps } from 'react'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useText } from '~/text/use_text'

type ServerFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'name'> & {
  name: 'host' | 'port' | 'username' | 'fromName' | 'fromEmail'
  error?: string
  onChange: (value: string) => void
}

export function ServerField({ name, error, onChange, ...rest }: ServerFieldProps) {
  const t = useText()
  return (
    <Field label={t(`mail.server.${name}`)} error={error}>
      {(control) => (
        <Input
          {...control}
          {...rest}
          name={name}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
