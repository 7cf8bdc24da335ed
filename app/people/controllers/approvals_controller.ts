import type { HttpContext } from '@adonisjs/core/http'
import { approveRegistration } from '#app/people/actions/approve_registration'
import { rejectRegistration } from '#app/people/actions/reject_registration'
import { peopleActorOf } from '#app/people/controllers/people_actor_of'
import { mayPlace } from '#app/people/controllers/may_place'
import { unknownField } from '#app/people/controllers/refusals'
import {
  findRegistration,
  listRegistrations,
  type RegistrationFilters,
} from '#app/people/queries/list_registrations'
import { transformRegistration } from '#app/people/transformers/registration_transformer'
import { approveValidator, rejectValidator } from '#app/people/validators/people_validators'
import { REGISTRATION_LISTING } from '#app/people/validators/people_listings'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { forbidden, invalid, notFound, Problem } from '#app/shared/http/problem'

/** People who asked to join a tenant. */
export default class ApprovalsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<RegistrationFilters>(ctx, REGISTRATION_LISTING)
    const rows = await listRegistrations(listing)
    const { data, meta } = pageOf(rows, listing.limit, ({ key, id }) => [key, id])
    return { data: data.map(transformRegistration), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformRegistration(await asked(ctx)) }
  }

  async approve(ctx: HttpContext) {
    const { id } = await asked(ctx)
    const approval = await ctx.request.validateUsing(approveValidator)
    await mayPlace(ctx, approval)
    const result = await approveRegistration(peopleActorOf(ctx), { id, ...approval })
    if (result.kind === 'beyond_rights') throw forbidden()
    if (result.kind === 'unknown_role') throw invalid([unknownField('customRoleId')])
    if (result.kind === 'unknown_professional') throw invalid([unknownField('professionalId')])
    if (result.kind === 'unknown_team') throw invalid([unknownField('teamId')])
    if (result.kind === 'unconfirmed') throw new Problem(409, 'E_EMAIL_UNCONFIRMED')
    if (result.kind === 'unknown') throw notFound()
    if (result.kind === 'decided') throw decided(result.state)
    return { data: { ...transformRegistration(await asked(ctx)), userId: result.userId } }
  }

  async reject(ctx: HttpContext) {
    const { id } = await asked(ctx)
    const { reason } = await ctx.request.validateUsing(rejectValidator)
    const result = await rejectRegistration(peopleActorOf(ctx), { id, reason })
    if (result.kind === 'unknown') throw notFound()
    if (result.kind === 'decided') throw decided(result.state)
    return { data: transformRegistration(await asked(ctx)) }
  }
}

const decided = (state: string) => new Problem(409, 'E_ALREADY_DECIDED', { state })

async function asked(ctx: HttpContext) {
  const registration = await findRegistration(idParam(ctx))
  if (!registration) throw notFound()
  return registration
}
