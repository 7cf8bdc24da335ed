import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Person } from '~/api/types'
import { Button } from '~/components/ui/button'
import { IconButton } from '~/components/ui/icon_button'
import { useLocale, useText } from '~/text/use_text'
import type { ColorOf } from './professional_color'
import { ProfessionalFilter } from './professional_filter'
import type { useAgendaView } from './state/use_agenda_view'
import { formatDays, type Day } from './time/days'
import { ZoneNote } from './zone_note'

type ToolbarProps = {
  days: Day[]
  step: (weeks: number) => void
  onToday: () => void
  professionals: Person[]
  colorOf: ColorOf
  view: ReturnType<typeof useAgendaView>
}

export function Toolbar({ days, step, onToday, professionals, colorOf, view }: ToolbarProps) {
  const t = useText()
  const locale = useLocale()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex min-w-0 items-center gap-1 max-md:w-full">
        <Button onClick={onToday}>{t('date.today')}</Button>
        <IconButton label={t('agenda.previous')} onClick={() => step(-1)}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton label={t('agenda.next')} onClick={() => step(1)}>
          <ChevronRight aria-hidden />
        </IconButton>
        <h2 aria-live="polite" className="ml-1 min-w-0 text-sm font-semibold md:text-base">
          {formatDays(days[0], days[6], locale)}
        </h2>
      </div>
      <ZoneNote />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 max-md:w-full md:ml-auto">
        <label className="flex h-8 items-center gap-2 text-xs text-muted">
          <input
            type="checkbox"
            checked={view.showCancelled}
            onChange={(event) => view.setShowCancelled(event.target.checked)}
            className="size-4 accent-accent-solid"
          />
          {t('agenda.showCancelled')}
        </label>
        <ProfessionalFilter
          professionals={professionals}
          colorOf={colorOf}
          value={view.professionalId}
          onChange={view.setProfessionalId}
        />
      </div>
    </div>
  )
}
