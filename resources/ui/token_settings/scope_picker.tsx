import { useId } from 'react'
import { CheckChoice } from '~/components/form/check_choice'
import { SegmentedControl } from '~/components/ui/segmented_control'
import { useText } from '~/text/use_text'

export type ScopeArea = {
  area: string
  label: string
  scopes: { scope: string; label: string }[]
}

/** Every permission to look, of whatever area. */
export const readAll = 'read'

type ScopePickerProps = {
  areas: readonly ScopeArea[]
  chosen: readonly string[]
  error?: string
  onChange: (chosen: string[]) => void
}

/** Looking at everything, or permissions one by one. */
export function ScopePicker({ areas, chosen, error, onChange }: ScopePickerProps) {
  const t = useText()
  const id = useId()
  const looks = chosen.includes(readAll)
  const toggle = (scope: string) =>
    onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope])
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-muted">{t('tokens.form.scopes')}</legend>
      <SegmentedControl
        label={t('tokens.form.scopes')}
        value={looks ? 'read' : 'chosen'}
        segments={[
          { value: 'read', label: t('tokens.form.readAll') },
          { value: 'chosen', label: t('tokens.form.chosen') },
        ]}
        onChange={(value) => onChange(value === 'read' ? [readAll] : [])}
      />
      {!looks &&
        areas.map(({ area, label, scopes }) => (
          <div key={area} className="mt-3">
            <p className="text-xs font-medium text-muted">{label}</p>
            <div className="grid gap-x-4 sm:grid-cols-2">
              {scopes.map((one) => (
                <CheckChoice
                  key={one.scope}
                  name="scopes"
                  value={one.scope}
                  label={one.label}
                  checked={chosen.includes(one.scope)}
                  faulty={error !== undefined}
                  onToggle={() => toggle(one.scope)}
                />
              ))}
            </div>
          </div>
        ))}
      {error && (
        <p id={`${id}-error`} className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
