import type { HttpContext } from '@adonisjs/core/http'
import { changeService, createService } from '#app/calendar/actions/save_service'
import { readOfferingPage } from '#app/calendar/controllers/offering_page'
import { offeringProblem } from '#app/calendar/controllers/offering_problem'
import { services } from '#app/calendar/queries/services'
import {
  newServiceValidator,
  serviceChangesValidator,
} from '#app/calendar/validators/offering_validators'
import { pageOf } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound } from '#app/shared/http/problem'

export default class ServicesController {
  async index(ctx: HttpContext) {
    const page = await readOfferingPage(ctx)
    return pageOf(await services.page(page), page.limit, (row) => [row.name, row.id])
  }

  async show(ctx: HttpContext) {
    const data = await services.find(idParam(ctx))
    if (!data) throw notFound()
    return { data }
  }

  async store({ request, response }: HttpContext) {
    const result = await createService(await request.validateUsing(newServiceValidator))
    if (result.kind !== 'saved') throw offeringProblem(result)
    return response.created({ data: result.row })
  }

  async update(ctx: HttpContext) {
    const id = idParam(ctx)
    if (!(await services.find(id))) throw notFound()
    const result = await changeService(id, await ctx.request.validateUsing(serviceChangesValidator))
    if (result.kind !== 'saved') throw offeringProblem(result)
    return { data: result.row }
  }
}
