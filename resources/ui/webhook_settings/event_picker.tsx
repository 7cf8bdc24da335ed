import { useId } from 'react'
import { CheckChoice } from '~/components/form/check_choice'
import { ErrorState } from '~/components/ui/error_state'
import { SkeletonRows } from '~/components/ui/skeleton'
import { useText } from '~/text/use_text'
import { usePublicEvents } from './queries'

type EventPickerProps = {
  chosen: readonly string[]
  error?: string
  onChange: (chosen: string[]) => void
}

/** The events there are; one that was chosen and is not offered any more stays, and can be taken away. */
export function EventPicker({ chosen, error, onChange }: EventPickerProps) {
  const t = useText()
  const id = useId()
  const events = usePublicEvents()
  if (events.isPending) return <SkeletonRows rows={4} label={t('common.loading')} />
  if (!events.data) {
    return <ErrorState error={events.error} onRetry={() => void events.refetch()} />
  }
  const offered = events.data.map(({ type, label }) => ({ type, label }))
  const others = chosen.filter((type) => !offered.some((one) => one.type === type))
  const all = [...offered, ...others.map((type) => ({ type, label: type }))]
  const toggle = (type: string) =>
    onChange(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type])
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-muted">{t('webhooks.form.events')}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {all.map(({ type, label }) => (
          <CheckChoice
            key={type}
            name="events"
            value={type}
            label={label}
            checked={chosen.includes(type)}
            faulty={error !== undefined}
            onToggle={() => toggle(type)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
