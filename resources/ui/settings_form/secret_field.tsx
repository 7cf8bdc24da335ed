import type { SettingsField } from '~/api/settings'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Notice } from '~/components/ui/notice'
import { PasswordInput } from '~/components/ui/password_input'
import { useText } from '~/text/use_text'

type SecretFieldProps = {
  field: SettingsField
  /** What is typed; null to take it away; undefined while it is left alone. */
  value: string | null | undefined
  error?: string
  /** Whether it is the owner's own, and not inherited. */
  isOwn: boolean
  onChange: (value: string | null | undefined) => void
}

/** A secret is never shown: it is set, replaced or removed. */
export function SecretField({ field, value, error, isOwn, onChange }: SecretFieldProps) {
  const t = useText()
  const { key, label, hint, maxLength, set = false, readable = true, editable } = field
  const untouched = (set || !editable) && value === undefined

  if (untouched || value === null) {
    return (
      <div className="flex flex-col gap-1.5" role="group" aria-label={label} data-setting={key}>
        <span className="text-xs font-medium text-muted">{label}</span>
        <div className="flex min-h-8 flex-wrap items-center gap-2">
          <Badge tone={toneOf(untouched, set)}>{t(stateOf(untouched, set))}</Badge>
          {!editable ? null : untouched ? (
            <>
              <Button size="sm" onClick={() => onChange('')}>
                {t('moduleSettings.secret.replace')}
              </Button>
              {isOwn && (
                <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
                  {t('moduleSettings.secret.remove')}
                </Button>
              )}
            </>
          ) : (
            <Button size="sm" onClick={() => onChange(undefined)}>
              {t('common.undo')}
            </Button>
          )}
        </div>
        {!readable && <Notice tone="warning">{t('settings.unreadable')}</Notice>}
        {hint && <p className="text-xs text-faint">{hint}</p>}
      </div>
    )
  }

  return (
    <div data-setting={key}>
      <Field label={label} help={hint ?? undefined} error={error}>
        {(control) => (
          <PasswordInput
            {...control}
            name={key}
            autoComplete="new-password"
            placeholder={set ? undefined : t('moduleSettings.secret.unset')}
            maxLength={maxLength}
            value={value ?? ''}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {set && (
        <Button size="sm" variant="ghost" className="mt-1" onClick={() => onChange(undefined)}>
          {t('moduleSettings.secret.keep')}
        </Button>
      )}
    </div>
  )
}

const toneOf = (untouched: boolean, set: boolean) => {
  if (!untouched) return 'warning'
  return set ? 'positive' : 'neutral'
}

const stateOf = (untouched: boolean, set: boolean) => {
  if (!untouched) return 'moduleSettings.secret.removed'
  return set ? 'moduleSettings.secret.set' : 'moduleSettings.secret.unset'
}
