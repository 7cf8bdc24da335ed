import type { AgendaAppointment } from '~/api/appointments'
import type { Translate } from '~/text/use_text'

export function personName({ name, phone }: AgendaAppointment['contact'], t: Translate): string {
  return name || phone || t('inbox.panel.contact')
}
