import { Cards } from '~/components/cards'
import { useAppointmentPanel } from '../state/queries'

/** What modules know about the appointment or its contact; the appointment itself does not wait for it. */
export function AppointmentCards({ appointmentId }: { appointmentId: string }) {
  const { data } = useAppointmentPanel(appointmentId)
  return data && <Cards cards={data.cards} className="mt-4 border-t border-border pt-4" />
}
