import { countTry } from '#app/identity/throttle/count_tries'
import { linkFrom, registrationFrom, registrationTo } from '#app/identity/throttle/counters'

export const mayRegister = async (ip: string) =>
  (await countTry([registrationFrom(ip)])).kind === 'counted'

/** Whether one more mail may go to an address that somebody typed. */
export const mayMail = async (email: string) =>
  (await countTry([registrationTo(email)])).kind === 'counted'

/** For links, which could be guessed, and the passwords behind them. */
export const mayOpenLinks = async (ip: string) =>
  (await countTry([linkFrom(ip)])).kind === 'counted'
