import type { HttpContext } from '@adonisjs/core/http'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export default class AgendaPageController {
  show({ inertia, request }: HttpContext) {
    const asked: unknown = request.qs().date
    const date = typeof asked === 'string' && DAY.test(asked) ? asked : null
    return inertia.render('agenda/index', { date })
  }
}
