/** `{ appointmentId }` */
export const APPOINTMENT_CREATED = 'calendar.appointment_created'

/** `{ appointmentId }`, also when it was cancelled: appointments are never deleted. */
export const APPOINTMENT_UPDATED = 'calendar.appointment_updated'
