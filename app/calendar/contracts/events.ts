/** `{ appointmentId }` */
export const APPOINTMENT_CREATED = 'calendar.appointment_created'

/** `{ appointmentId }`, with `cancelled: true` when that is the change: appointments are never deleted. */
export const APPOINTMENT_UPDATED = 'calendar.appointment_updated'
