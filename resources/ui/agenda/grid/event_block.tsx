import { Check, CircleSlash, UserCheck } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useDates } from '~/hooks/use_dates'
import { cn } from '~/lib/cn'
import { useText } from '~/text/use_text'
import { personName } from '../person_name'
import { isFinished } from '../status'
import type { Segment } from '../time/segments'
import { pxPerMinute } from './measures'

type EventBlockProps = { segment: Segment; color: CSSProperties; onOpen: () => void }

const marks = { arrived: UserCheck, completed: Check, no_show: CircleSlash }

/** One appointment on its day, in the colour of its professional. */
export function EventBlock({ segment, color, onOpen }: EventBlockProps) {
  const t = useText()
  const dates = useDates()
  const { appointment, from, to, lane, lanes } = segment
  const { id, status, service, professional, startsAt, endsAt } = appointment
  const height = Math.max(20, (to - from) * pxPerMinute - 2)
  const Mark = status in marks ? marks[status as keyof typeof marks] : null
  const name = personName(appointment.contact, t)
  const time = dates.format(startsAt, 'time')

  return (
    <button
      type="button"
      data-testid="agenda-event"
      data-id={id}
      data-status={status}
      onClick={onOpen}
      title={`${time} – ${dates.format(endsAt, 'time')} · ${name} · ${service.name} · ${professional.name}`}
      style={{
        ...color,
        top: from * pxPerMinute + 1,
        height,
        left: `calc(${(lane / lanes) * 100}% + 1px)`,
        width: `calc(${100 / lanes}% - 3px)`,
      }}
      className={cn(
        'absolute overflow-clip rounded-md border-l-3 border-(--event-edge) bg-(--event) px-1.5 text-left text-(--event-text) hover:brightness-105 focus-visible:z-10',
        height < 34 ? 'flex items-center gap-1 text-2xs' : 'flex flex-col py-0.5 text-xs',
        status === 'requested' && 'border border-l-3 border-dashed',
        status === 'cancelled' && 'border-border-strong bg-hover text-muted line-through'
      )}
    >
      <span className="flex max-w-full min-w-0 items-center gap-1">
        {Mark && <Mark aria-hidden className="size-3 shrink-0" />}
        <span className="truncate font-semibold">{name}</span>
        <span className="sr-only">{t(`inbox.appointment.${status}`)}</span>
      </span>
      <span
        className={cn('max-w-full shrink-0 truncate tabular-nums', isFinished(status) && 'italic')}
      >
        {time}
      </span>
      {height >= 52 && <span className="max-w-full truncate">{service.name}</span>}
    </button>
  )
}
