import { useRef, type FormEvent } from 'react'
import type { AgendaAppointment } from '~/api/appointments'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Notice } from '~/components/ui/notice'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { useProfessionals, useServices } from '../state/queries'
import type { Day } from '../time/days'
import { Alternatives } from './alternatives'
import { SlotPicker } from './slot_picker'
import { useBooking } from './use_booking'

type NewDialogProps = {
  day: Day
  today: Day
  onClose: () => void
  onBooked: (appointment: AgendaAppointment) => void
}

const names = (people: { id: string; name: string }[] = []) =>
  people.map(({ id, name }) => ({ value: id, label: name }))

export default function NewDialog({ day, today, onClose, onBooked }: NewDialogProps) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const services = useServices()
  const professionals = useProfessionals()
  const booking = useBooking({ day, services: services.data ?? [], onBooked })
  const { wish, errors, set } = booking

  async function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = await booking.book()
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
  }

  return (
    <Dialog
      open
      keepOpen={wish.name !== '' || wish.phone !== ''}
      onOpenChange={(open) => !open && onClose()}
      title={t('agenda.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('agenda.discard')}</Button>
          <Button type="submit" form="new-appointment" variant="primary" busy={booking.busy}>
            {t('agenda.book')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id="new-appointment"
        noValidate
        onSubmit={(event) => void submit(event)}
        className="grid gap-4 sm:grid-cols-2"
      >
        <Field label={t('agenda.service')} error={errors.serviceId}>
          {(control) => (
            <Select
              {...control}
              name="serviceId"
              value={wish.serviceId}
              onChange={(event) => set({ serviceId: event.target.value })}
              options={names(services.data)}
            />
          )}
        </Field>
        <Field label={t('agenda.professional')}>
          {(control) => (
            <Select
              {...control}
              name="professionalId"
              value={wish.professionalId}
              onChange={(event) => set({ professionalId: event.target.value })}
              placeholder={t('agenda.anybody')}
              options={names(professionals.data)}
            />
          )}
        </Field>
        <Field label={t('agenda.date')} className="sm:col-span-2">
          {(control) => (
            <Input
              {...control}
              name="day"
              type="date"
              min={today}
              value={wish.day}
              onChange={(event) => set({ day: event.target.value })}
              className="sm:w-44"
            />
          )}
        </Field>
        {booking.alternatives ? (
          <Alternatives
            slots={booking.alternatives}
            professionals={professionals.data ?? []}
            onChoose={booking.chooseAlternative}
          />
        ) : (
          <SlotPicker
            wish={wish}
            error={errors.startsAt}
            onChoose={(slot) => set({ startsAt: slot.startsAt })}
          />
        )}
        <Field label={t('agenda.contactName')} error={errors.name}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="off"
              maxLength={200}
              value={wish.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('inbox.panel.phone')} error={errors.phone}>
          {(control) => (
            <Input
              {...control}
              name="phone"
              type="tel"
              autoComplete="off"
              maxLength={40}
              placeholder="+34 612 345 678"
              value={wish.phone}
              onChange={(event) => set({ phone: event.target.value })}
            />
          )}
        </Field>
        {errors.form && (
          <Notice tone="danger" className="sm:col-span-2">
            {errors.form}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
