import type { HttpContext } from '@adonisjs/core/http'
import { changePerson } from '#app/people/actions/change_person'
import { linkPerson } from '#app/people/actions/link_person'
import { removePerson } from '#app/people/actions/remove_person'
import { reactivatePerson, suspendPerson } from '#app/people/actions/suspend_person'
import { peopleActorOf } from '#app/people/controllers/people_actor_of'
import { refusalProblem, unknownField } from '#app/people/controllers/refusals'
import { findPerson } from '#app/people/queries/find_person'
import { listPeople, type PeopleFilters } from '#app/people/queries/list_people'
import { tenantsOfPerson } from '#app/people/queries/tenants_of_person'
import { placesWith } from '#app/people/rules/role_rights'
import { transformPerson } from '#app/people/transformers/person_transformer'
import {
  changePersonValidator,
  linkPersonValidator,
  reasonValidator,
} from '#app/people/validators/people_validators'
import { PEOPLE_LISTING } from '#app/people/validators/people_listings'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { invalid, notFound, Problem, versionConflict } from '#app/shared/http/problem'
import { appUrl } from '#config/app'

/** Who works in a tenant. */
export default class PeopleController {
  async index(ctx: HttpContext) {
    const listing = await readListing<PeopleFilters>(ctx, PEOPLE_LISTING)
    const rows = await listPeople(listing, ctx.access)
    const { data, meta } = pageOf(rows, listing.limit, (row) => [row.key, row.membershipId])
    return { data: data.map(transformPerson), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformPerson(await seen(ctx)) }
  }

  async update(ctx: HttpContext) {
    const { id } = await seen(ctx)
    const changes = await ctx.request.validateUsing(changePersonValidator)
    const result = await changePerson(peopleActorOf(ctx), id, changes)
    if (result.kind === 'stale') throw versionConflict(transformPerson(await seen(ctx)))
    if (result.kind === 'unknown_role') throw invalid([unknownField('customRoleId')])
    if (result.kind === 'elsewhere') throw new Problem(409, 'E_PERSON_ELSEWHERE')
    if (result.kind !== 'changed') throw refusalProblem(result)
    return { data: transformPerson(await seen(ctx)) }
  }

  async suspend(ctx: HttpContext) {
    const { id } = await seen(ctx)
    const { reason } = await ctx.request.validateUsing(reasonValidator)
    return suspended(ctx, await suspendPerson(peopleActorOf(ctx), id, reason ?? null))
  }

  async reactivate(ctx: HttpContext) {
    const { id } = await seen(ctx)
    return suspended(ctx, await reactivatePerson(peopleActorOf(ctx), id, `${appUrl}/login`))
  }

  async destroy(ctx: HttpContext) {
    const { id } = await seen(ctx)
    const { reason } = await ctx.request.validateUsing(reasonValidator)
    const result = await removePerson(peopleActorOf(ctx), id, reason ?? null)
    if (result.kind === 'stale') throw notFound()
    if (result.kind !== 'removed') throw refusalProblem(result)
    return ctx.response.noContent()
  }

  /** In which of the asker's tenants they work. */
  async tenants(ctx: HttpContext) {
    const { id } = await seen(ctx)
    return { data: await linkedTenants(ctx, id), meta: { nextCursor: null } }
  }

  async link(ctx: HttpContext) {
    const { id } = await seen(ctx)
    const { tenants } = await ctx.request.validateUsing(linkPersonValidator)
    const result = await linkPerson(peopleActorOf(ctx), id, tenants)
    if (result.kind === 'unknown_tenant') throw invalid([unknownField('tenants')])
    if (result.kind === 'unknown_role') throw invalid([unknownField('tenants')])
    if (result.kind === 'stale') throw notFound()
    if (result.kind !== 'linked') throw refusalProblem(result)
    return { data: await linkedTenants(ctx, id), meta: { nextCursor: null } }
  }
}

async function seen(ctx: HttpContext) {
  const person = await findPerson(idParam(ctx), ctx.access)
  if (!person) throw notFound()
  return person
}

async function suspended(ctx: HttpContext, result: Awaited<ReturnType<typeof suspendPerson>>) {
  if (result.kind === 'already') throw new Problem(409, 'E_PERSON_STATE')
  if (result.kind === 'stale') throw notFound()
  if (result.kind !== 'done') throw refusalProblem(result)
  return { data: transformPerson(await seen(ctx)) }
}

function linkedTenants(ctx: HttpContext, userId: string) {
  const places = placesWith(peopleActorOf(ctx), 'people.link')
  return tenantsOfPerson(
    userId,
    places.map(({ tenantId }) => tenantId)
  )
}
