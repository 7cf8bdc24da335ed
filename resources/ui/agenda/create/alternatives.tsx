import type { Slot } from '~/api/appointments'
import type { Person } from '~/api/types'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'

type AlternativesProps = {
  slots: Slot[]
  professionals: Person[]
  onChoose: (slot: Slot) => void
}

/** Somebody else was faster: what is free nearby, one click away. */
export function Alternatives({ slots, professionals, onChoose }: AlternativesProps) {
  const t = useText()
  const dates = useDates()
  const nameOf = (id: string) => professionals.find((person) => person.id === id)?.name
  return (
    <div className="flex flex-col gap-2 sm:col-span-2" role="alert">
      <Notice tone="warning">{slots.length > 0 ? t('agenda.taken') : t('agenda.takenNone')}</Notice>
      <div className="flex flex-wrap gap-2">
        {slots.map((slot) => (
          <Button
            key={`${slot.startsAt}${slot.professionalId}`}
            data-testid="alternative"
            onClick={() => onChoose(slot)}
          >
            <span className="first-letter:uppercase">
              {dates.format(slot.startsAt, 'dateTime')}
            </span>
            <span className="text-xs text-muted">{nameOf(slot.professionalId)}</span>
          </Button>
        ))}
      </div>
    </div>
  )
}
