import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useText } from '~/text/use_text'
import { isColor } from './queries'

type ColorFieldProps = {
  name: string
  label: string
  help: string
  error?: string
  value: string
  onChange: (value: string) => void
}

/** A color as text, and the browser's own way to choose one beside it. */
export function ColorField({ name, label, help, error, value, onChange }: ColorFieldProps) {
  const t = useText()
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <div className="flex gap-2">
          <input
            type="color"
            aria-label={t('branding.pick', { label })}
            className="h-8 w-12 shrink-0 cursor-pointer rounded-md border border-border-strong bg-surface p-1"
            value={isColor(value) ? value : '#4453dd'}
            onChange={(event) => onChange(event.target.value)}
          />
          <Input
            {...control}
            name={name}
            placeholder="#1d4ed8"
            spellCheck={false}
            maxLength={7}
            value={value}
            onChange={(event) => onChange(event.target.value.trim())}
          />
        </div>
      )}
    </Field>
  )
}
