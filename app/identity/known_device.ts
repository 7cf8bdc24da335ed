import { randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#app/shared/clock'
import { LIMITS } from '#app/shared/limits'
import { cookieNamed } from '#config/app'

/** A browser in which this user has signed in, or reset the password. */
export interface KnownDevice {
  userId: string
  id: string
  /** The user's `access_epoch` at that time: after a change of password the device is strange again. */
  epoch: number
}

interface Remembered extends KnownDevice {
  until: number
}

const COOKIE = cookieNamed('nexus_device')

/** People who share a browser. */
const MOST = 5

/** What the browser's cookie says, which nobody but us can have written. */
export function devicesOf({ request }: HttpContext): KnownDevice[] {
  return remembered(request)
}

/** From now on this browser is one of the user's. */
export function rememberDevice({ request, response }: HttpContext, userId: string, epoch: number) {
  const others = remembered(request).filter((device) => device.userId !== userId)
  const own = remembered(request).find((one) => one.userId === userId && one.epoch === epoch)
  const id = own?.id ?? randomBytes(12).toString('base64url')
  const until = clock.now().plus({ days: LIMITS.time.knownDevice }).toMillis()
  const devices: Remembered[] = [{ userId, id, epoch, until }, ...others].slice(0, MOST)
  response.encryptedCookie(COOKIE, devices, { maxAge: `${LIMITS.time.knownDevice}d` })
}

function remembered(request: HttpContext['request']): Remembered[] {
  const value: unknown = request.encryptedCookie(COOKIE)
  if (!Array.isArray(value)) return []
  const now = clock.now().toMillis()
  return (value as Remembered[]).filter(({ until }) => until > now)
}
