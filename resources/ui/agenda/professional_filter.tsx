import type { Person } from '~/api/types'
import { Select } from '~/components/ui/select'
import { useWide } from '~/hooks/use_wide'
import { useText } from '~/text/use_text'
import type { ColorOf } from './professional_color'

type ProfessionalFilterProps = {
  professionals: Person[]
  colorOf: ColorOf
  value: string
  onChange: (professionalId: string) => void
}

const mostChips = 5

/** A few professionals stand side by side in their colours, which is the legend too; many go into a select. */
export function ProfessionalFilter(props: ProfessionalFilterProps) {
  const t = useText()
  const wide = useWide()
  const { professionals, colorOf, value, onChange } = props

  if (!wide || professionals.length > mostChips) {
    return (
      <Select
        aria-label={t('agenda.professional')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={t('agenda.everybody')}
        options={professionals.map(({ id, name }) => ({ value: id, label: name }))}
        className="min-w-40 max-md:flex-1"
      />
    )
  }
  return (
    <div role="group" aria-label={t('agenda.professional')} className="flex flex-wrap gap-1.5">
      {professionals.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={value === id}
          onClick={() => onChange(value === id ? '' : id)}
          className="inline-flex h-7 items-center gap-1.5 rounded-full border border-border px-2.5 text-xs text-muted hover:bg-hover hover:text-text aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:text-text"
        >
          <span
            aria-hidden
            style={colorOf(id)}
            className="size-2.5 rounded-full bg-(--event-edge)"
          />
          {name}
        </button>
      ))}
    </div>
  )
}
