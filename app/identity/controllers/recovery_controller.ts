import type { HttpContext } from '@adonisjs/core/http'
import { askReset } from '#app/identity/actions/ask_reset'
import { resetPassword } from '#app/identity/actions/reset_password'
import { verifyEmail } from '#app/identity/actions/verify_email'
import { passwordProblem, deadLinkProblem, takenProblem } from '#app/identity/recovery_problems'
import { countOrRefuse } from '#app/identity/throttle/count_or_refuse'
import { linkFrom, resetFrom } from '#app/identity/throttle/counters'
import {
  forgotValidator,
  resetValidator,
  verifyValidator,
} from '#app/identity/validators/recovery_validators'
import { afterwards } from '#app/shared/afterwards'

/** Forgotten passwords and addresses to confirm, for programs. */
export default class RecoveryController {
  /** The same answer whoever the address belongs to, before anybody has looked. */
  async forgot({ request, response }: HttpContext) {
    const { email } = await request.validateUsing(forgotValidator)
    await countOrRefuse([resetFrom(request.ip())])
    afterwards('a password is to be reset', () => askReset(email))
    return response.status(202).json({ data: { asked: true } })
  }

  async reset({ request, response }: HttpContext) {
    const { token, password } = await request.validateUsing(resetValidator)
    await countOrRefuse([linkFrom(request.ip())])
    const result = await resetPassword(token, password)
    if (result.kind === 'dead_link') throw deadLinkProblem(result.state)
    if (result.kind === 'refused') throw passwordProblem(result.fault)
    return response.noContent()
  }

  async verify({ request }: HttpContext) {
    const { token } = await request.validateUsing(verifyValidator)
    await countOrRefuse([linkFrom(request.ip())])
    const result = await verifyEmail(token)
    if (result.kind === 'dead_link') throw deadLinkProblem(result.state)
    if (result.kind === 'taken') throw takenProblem()
    return { data: { email: result.email } }
  }
}
