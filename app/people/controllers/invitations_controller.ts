import type { HttpContext } from '@adonisjs/core/http'
import { countOrRefuse } from '#app/identity/throttle/count_or_refuse'
import { mailsByHandTo } from '#app/identity/throttle/counters'
import {
  resendInvitation,
  revokeInvitation,
  type InvitationChange,
} from '#app/people/actions/change_invitation'
import { invitePerson } from '#app/people/actions/invite_person'
import { peopleActorOf } from '#app/people/controllers/people_actor_of'
import { mayPlace } from '#app/people/controllers/may_place'
import { unknownField } from '#app/people/controllers/refusals'
import { findInvitation } from '#app/people/queries/find_invitation'
import { listInvitations, type InvitationFilters } from '#app/people/queries/list_invitations'
import { transformInvitation } from '#app/people/transformers/invitation_transformer'
import { inviteValidator } from '#app/people/validators/people_validators'
import { INVITATION_LISTING } from '#app/people/validators/people_listings'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { forbidden, invalid, notFound, Problem, tooManyRequests } from '#app/shared/http/problem'

/** People who were asked to join a tenant. */
export default class InvitationsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<InvitationFilters>(ctx, INVITATION_LISTING)
    const rows = await listInvitations(listing)
    const { data, meta } = pageOf(rows, listing.limit, ({ key, id }) => [key, id])
    return { data: data.map(transformInvitation), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformInvitation(await invited(idParam(ctx))) }
  }

  async store(ctx: HttpContext) {
    const { locale = ctx.access.locale, ...wish } = await ctx.request.validateUsing(inviteValidator)
    await mayPlace(ctx, wish)
    await countOrRefuse([mailsByHandTo(ctx.access.tenantId, wish.email)])
    const result = await invitePerson(peopleActorOf(ctx), { ...wish, locale })
    switch (result.kind) {
      case 'beyond_rights':
        throw forbidden()
      case 'unknown_role':
        throw invalid([unknownField('customRoleId')])
      case 'unknown_team':
        throw invalid([unknownField('teamId')])
      case 'member':
        throw new Problem(409, 'E_ALREADY_MEMBER')
      case 'open':
        throw new Problem(409, 'E_ALREADY_INVITED')
      case 'too_many':
        throw new Problem(409, 'E_TOO_MANY_INVITATIONS', { value: result.value })
      case 'invited':
        ctx.response.status(201)
        return { data: transformInvitation(await invited(result.id)) }
    }
  }

  async resend(ctx: HttpContext) {
    const { id, email } = await invited(idParam(ctx))
    await countOrRefuse([mailsByHandTo(ctx.access.tenantId, email)])
    orThrow(await resendInvitation(peopleActorOf(ctx), id))
    return { data: transformInvitation(await invited(id)) }
  }

  async destroy(ctx: HttpContext) {
    const { id } = await invited(idParam(ctx))
    orThrow(await revokeInvitation(peopleActorOf(ctx), id))
    return ctx.response.noContent()
  }
}

function orThrow(result: InvitationChange) {
  if (result.kind === 'unknown') throw notFound()
  if (result.kind === 'beyond_rights') throw forbidden()
  if (result.kind === 'too_soon') throw tooManyRequests(result.retryAfterSeconds)
  if (result.kind === 'closed') {
    throw new Problem(409, 'E_INVITATION_CLOSED', { state: result.state })
  }
}

async function invited(id: string) {
  const invitation = await findInvitation(id)
  if (!invitation) throw notFound()
  return invitation
}
