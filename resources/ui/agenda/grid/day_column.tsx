import type { AgendaAppointment } from '~/api/appointments'
import { cn } from '~/lib/cn'
import type { ColorOf } from '../professional_color'
import { isWeekend, type Day } from '../time/days'
import type { Segment } from '../time/segments'
import { EventBlock } from './event_block'
import { hourHeight } from './measures'
import { NowLine } from './now_line'

type DayColumnProps = {
  day: Day
  label: string
  isToday: boolean
  segments: Segment[]
  colorOf: ColorOf
  onOpen: (appointment: AgendaAppointment) => void
}

export function DayColumn({ day, label, isToday, segments, colorOf, onOpen }: DayColumnProps) {
  return (
    <section
      aria-label={label}
      className={cn(
        'relative min-w-0 border-l border-border',
        isWeekend(day) ? 'bg-background' : 'bg-surface',
        isToday && 'bg-accent-soft/35'
      )}
      style={{
        height: hourHeight * 24,
        backgroundImage: 'linear-gradient(to bottom, var(--border) 1px, transparent 1px)',
        backgroundSize: `100% ${hourHeight}px`,
      }}
    >
      {segments.map((segment) => (
        <EventBlock
          key={segment.appointment.id}
          segment={segment}
          color={colorOf(segment.appointment.professional.id)}
          onOpen={() => onOpen(segment.appointment)}
        />
      ))}
      {isToday && <NowLine />}
    </section>
  )
}
