import { useState } from 'react'
import type { AgendaAppointment, Slot } from '~/api/appointments'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useDates } from '~/hooks/use_dates'
import { useText } from '~/text/use_text'
import { SlotPicker } from '../create/slot_picker'
import { personName } from '../person_name'
import { useAppointmentActions } from '../state/use_appointment_actions'
import type { Day } from '../time/days'

type MoveDialogProps = {
  appointment: AgendaAppointment
  today: Day
  onBack: () => void
  onMoved: (startsAt: string) => void
}

/** Another time with the same professional. */
export function MoveDialog({ appointment, today, onBack, onMoved }: MoveDialogProps) {
  const t = useText()
  const dates = useDates()
  const { busy, move } = useAppointmentActions(appointment)
  const [day, setDay] = useState<Day>(() => dates.dayKey(appointment.startsAt))
  const [slot, setSlot] = useState<Slot | null>(null)
  const { service, professional, contact, startsAt } = appointment

  async function submit() {
    if (slot && (await move(slot))) onMoved(slot.startsAt)
    else setSlot(null)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onBack()}
      title={t('agenda.move')}
      description={`${personName(contact, t)} · ${service.name} · ${dates.format(startsAt, 'dateTime')}`}
      footer={
        <>
          <Button onClick={onBack}>{t('common.back')}</Button>
          <Button variant="primary" busy={busy} disabled={!slot} onClick={() => void submit()}>
            {t('agenda.move')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('agenda.date')}>
          {(control) => (
            <Input
              {...control}
              name="day"
              type="date"
              min={today}
              value={day}
              onChange={(event) => {
                setDay(event.target.value)
                setSlot(null)
              }}
            />
          )}
        </Field>
        <SlotPicker
          wish={{
            serviceId: service.id,
            professionalId: professional.id,
            day,
            startsAt: slot?.startsAt ?? '',
          }}
          onChoose={setSlot}
        />
      </div>
    </Dialog>
  )
}
