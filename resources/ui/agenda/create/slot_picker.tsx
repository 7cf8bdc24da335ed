import { useId } from 'react'
import type { Slot } from '~/api/appointments'
import { Skeleton } from '~/components/ui/skeleton'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { useSlots } from '../state/queries'
import type { Wish } from './use_booking'

type SlotPickerProps = {
  wish: Pick<Wish, 'serviceId' | 'professionalId' | 'day' | 'startsAt'>
  error?: string
  onChoose: (slot: Slot) => void
}

/** The free starts of the day; the same start with two professionals stands there once. */
export function SlotPicker({ wish, error, onChoose }: SlotPickerProps) {
  const t = useText()
  const dates = useDates()
  const labelId = useId()
  const slots = useSlots(wish)
  const starts = [
    ...new Map((slots.data ?? []).map((slot) => [slot.startsAt, slot])).values(),
  ].sort((one, other) => one.startsAt.localeCompare(other.startsAt))

  return (
    <div className="flex flex-col gap-1.5 sm:col-span-2">
      <p id={labelId} className="text-xs font-medium text-muted">
        {t('agenda.start')}
      </p>
      <div
        role="group"
        aria-labelledby={labelId}
        tabIndex={starts.length > 0 ? 0 : undefined}
        className="max-h-40 min-h-20 overflow-y-auto rounded-md border border-border bg-background p-2"
      >
        {slots.isPending && wish.serviceId ? (
          <Skeleton className="h-16" />
        ) : slots.isError ? (
          <p className="p-2 text-sm text-danger">{t('agenda.slotsFailed')}</p>
        ) : starts.length === 0 ? (
          <p className="p-2 text-sm text-muted">{t('agenda.noSlots')}</p>
        ) : (
          <div className="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-1.5">
            {starts.map((slot) => (
              <button
                key={slot.startsAt}
                type="button"
                name="startsAt"
                aria-pressed={slot.startsAt === wish.startsAt}
                onClick={() => onChoose(slot)}
                className="h-8 rounded-md border border-border-strong bg-surface text-sm tabular-nums hover:bg-hover aria-pressed:border-accent-solid aria-pressed:bg-accent-solid aria-pressed:text-on-accent"
              >
                {dates.format(slot.startsAt, 'time')}
              </button>
            ))}
          </div>
        )}
      </div>
      {error && <p className="text-xs text-danger">{error}</p>}
    </div>
  )
}
