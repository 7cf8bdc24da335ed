import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#app/identity/actions/sign_in'
import { hideToken } from '#app/identity/hide_token'
import { devicesOf } from '#app/identity/known_device'
import { openSession } from '#app/identity/open_session'
import { signInProblem } from '#app/identity/sign_in_problem'
import { acceptInvitation, type Invitee } from '#app/people/actions/accept_invitation'
import { flashErrors, flashRefusal } from '#app/people/controllers/flash_errors'
import { mayOpenLinks } from '#app/people/controllers/registration_throttle'
import { invitationBehind } from '#app/people/queries/invitation_behind'
import {
  newInviteeValidator,
  registrationPasswordValidator,
} from '#app/people/validators/registration_validators'
import { requestLocale } from '#app/shared/http/request_locale'

/**
 * The page behind the link of an invitation. Somebody new says name and password; who has an account proves to be its
 * owner, by the session they have or by the password.
 */
export default class InvitePagesController {
  async show(ctx: HttpContext) {
    hideToken(ctx)
    const held = await invitationBehind(String(ctx.params.token))
    const state = held?.state ?? 'unknown'
    const invitation =
      held?.state === 'open'
        ? {
            email: held.email,
            role: held.customRole?.name ?? held.role,
            location: held.tenantName,
            organization: held.organizationName,
            inviter: held.inviterName,
            account: held.account === 'active' || held.account === 'suspended',
          }
        : null
    return ctx.inertia.render('auth/invite', { state, invitation })
  }

  async accept(ctx: HttpContext) {
    const { params, request, response } = ctx
    hideToken(ctx)
    if (!(await mayOpenLinks(request.ip()))) return flashRefusal(ctx, 'form', 'throttled')
    const token = String(params.token)
    const held = await invitationBehind(token)
    if (held?.state !== 'open') return response.redirect(request.url())
    const known = held.account === 'active' || held.account === 'suspended'
    const invitee = known ? await provedInvitee(ctx, held.email) : await newInvitee(ctx)
    if (!invitee) return
    const result = await acceptInvitation(token, invitee)
    if (result.kind === 'refused') return flashRefusal(ctx, 'password', result.fault)
    if (result.kind === 'other_address') return flashRefusal(ctx, 'form', 'other_address')
    if (result.kind !== 'accepted') return response.redirect(request.url())
    const { userId, accessEpoch } = result
    if (accessEpoch !== null) openSession(ctx, { userId, accessEpoch })
    return response.redirect('/')
  }
}

/** null: the answer is given. */
async function newInvitee(ctx: HttpContext): Promise<Invitee | null> {
  const [error, form] = await newInviteeValidator.tryValidate(ctx.request.all())
  if (error) return refused(() => flashErrors(ctx, error))
  return { kind: 'new', ...form, locale: requestLocale(ctx) }
}

/** null: the answer is given. */
async function provedInvitee(ctx: HttpContext, email: string): Promise<Invitee | null> {
  const { identity, identityVia, request } = ctx
  // A token is a program's, which joins nothing.
  if (identity && identityVia === 'session') {
    return { kind: 'known', userId: identity.userId, email: identity.email, accessEpoch: null }
  }
  const [error, form] = await registrationPasswordValidator.tryValidate(request.all())
  if (error) return refused(() => flashErrors(ctx, error))
  const { password } = form
  const result = await signIn({ email, password, address: request.ip(), devices: devicesOf(ctx) })
  if (result.kind === 'signed_in') {
    const { identity: proved, accessEpoch } = result
    return { kind: 'known', userId: proved.userId, email, accessEpoch }
  }
  const code = signInProblem(result).code ?? ''
  return refused(() => flashRefusal(ctx, 'form', code))
}

function refused(answer: () => void): null {
  answer()
  return null
}
