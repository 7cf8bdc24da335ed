import type { AppointmentStatus } from '~/api/types'
import { Badge, type Tone } from '~/components/ui/badge'
import { useText } from '~/text/use_text'

const tones: Record<AppointmentStatus, Tone> = {
  requested: 'warning',
  confirmed: 'accent',
  arrived: 'positive',
  completed: 'positive',
  no_show: 'danger',
  cancelled: 'neutral',
}

export function StatusBadge({ status }: { status: AppointmentStatus }) {
  const t = useText()
  return <Badge tone={tones[status]}>{t(`inbox.appointment.${status}`)}</Badge>
}

/** Cancelled, completed or missed: nothing is left to be done. */
export const isFinished = (status: AppointmentStatus) =>
  status === 'cancelled' || status === 'completed' || status === 'no_show'
