import type { HttpContext } from '@adonisjs/core/http'
import { changeProfessional, createProfessional } from '#app/calendar/actions/save_professional'
import { readOfferingPage } from '#app/calendar/controllers/offering_page'
import { offeringProblem } from '#app/calendar/controllers/offering_problem'
import { professionals } from '#app/calendar/queries/professionals'
import {
  newProfessionalValidator,
  professionalChangesValidator,
} from '#app/calendar/validators/offering_validators'
import { can } from '#app/identity/contracts/permission'
import { pageOf } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { reachesEverybody } from '#app/roles/policies/reaches_everybody'
import { forbidden, notFound } from '#app/shared/http/problem'

export default class ProfessionalsController {
  async index(ctx: HttpContext) {
    const page = await readOfferingPage(ctx)
    return pageOf(await professionals.page(page), page.limit, (row) => [row.name, row.id])
  }

  async show(ctx: HttpContext) {
    const data = await professionals.find(idParam(ctx))
    if (!data) throw notFound()
    return { data }
  }

  async store(ctx: HttpContext) {
    const { request, response } = ctx
    mayState(ctx)
    const result = await createProfessional(await request.validateUsing(newProfessionalValidator))
    if (result.kind !== 'saved') throw offeringProblem(result)
    return response.created({ data: result.row })
  }

  async update(ctx: HttpContext) {
    const id = idParam(ctx)
    if (!(await professionals.find(id))) throw notFound()
    mayState(ctx)
    const result = await changeProfessional(
      id,
      await ctx.request.validateUsing(professionalChangesValidator)
    )
    if (result.kind !== 'saved') throw offeringProblem(result)
    return { data: result.row }
  }
}

/** When somebody works is a permission of its own; whose calendar it is says who sees its clients. */
function mayState(ctx: HttpContext) {
  const stated = ctx.request.body() as object
  const allowed =
    (!('workingHours' in stated) || can(ctx.access, 'working_hours.update')) &&
    (!('userId' in stated) || reachesEverybody(ctx))
  if (!allowed) throw forbidden()
}
