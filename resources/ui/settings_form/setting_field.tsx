import { useId } from 'react'
import type { SettingsField, SettingValue } from '~/api/settings'
import { Field } from '~/components/ui/field'
import { Input, Textarea } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { Switch } from '~/components/ui/switch'
import { useText } from '~/text/use_text'
import { SecretField } from './secret_field'

type SettingFieldProps = {
  field: SettingsField
  value: SettingValue | undefined
  error?: string
  /** Whether what is shown is the owner's own word. */
  isOwn: boolean
  onChange: (value: SettingValue | undefined) => void
}

/** Longer texts have several lines. */
const ONE_LINE = 500

/** The input of one setting, by its kind. */
export function SettingField(props: SettingFieldProps) {
  const t = useText()
  const { field, value, error, isOwn, onChange } = props
  const { key, kind, label, hint, required, editable } = field
  if (kind === 'boolean') return <SwitchField {...props} />
  if (kind === 'secret') {
    const typed = typeof value === 'string' || value === null ? value : undefined
    return (
      <SecretField field={field} value={typed} error={error} isOwn={isOwn} onChange={onChange} />
    )
  }
  const text = String(value ?? '')
  return (
    <Field label={label} help={hint ?? undefined} error={error}>
      {(control) =>
        kind === 'choice' ? (
          <Select
            {...control}
            name={key}
            disabled={!editable}
            className="max-w-80"
            options={field.choices ?? []}
            placeholder={required && text !== '' ? undefined : t('moduleSettings.choose')}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : kind === 'text' && (field.maxLength ?? 0) > ONE_LINE ? (
          <Textarea
            {...control}
            name={key}
            disabled={!editable}
            maxLength={field.maxLength}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...control}
            name={key}
            disabled={!editable}
            type={kind === 'number' ? 'number' : 'text'}
            inputMode={kind === 'number' ? (field.whole ? 'numeric' : 'decimal') : undefined}
            className={kind === 'number' ? 'max-w-40' : undefined}
            min={field.min}
            max={field.max}
            step={kind === 'number' && !field.whole ? 'any' : undefined}
            maxLength={field.maxLength}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

function SwitchField({
  field: { key, label, hint, editable },
  value,
  onChange,
}: SettingFieldProps) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <p id={`${id}-label`} className="text-sm font-medium">
          {label}
        </p>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-faint">
            {hint}
          </p>
        )}
      </div>
      <Switch
        data-setting={key}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={value === true}
        disabled={!editable}
        onCheckedChange={onChange}
      />
    </div>
  )
}
