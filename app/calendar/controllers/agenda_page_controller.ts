import type { HttpContext } from '@adonisjs/core/http'
import { isUuid } from '#app/shared/http/params'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export default class AgendaPageController {
  show({ inertia, request }: HttpContext) {
    const asked: Record<string, unknown> = request.qs()
    const date = typeof asked.date === 'string' && DAY.test(asked.date) ? asked.date : null
    const appointmentId = isUuid(asked.appointment) ? asked.appointment : null
    return inertia.render('agenda/index', { date, appointmentId })
  }
}
