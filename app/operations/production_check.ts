import { StartRefusal } from '#app/operations/refusal'

export interface ProductionSettings {
  production: boolean
  /** Where it listens; undefined means every address. */
  host: string | undefined
  /** The public address, if it is configured. */
  appUrl: string | undefined
  behindProxy: boolean
  demo: boolean
  web: boolean
  worker: boolean
  redis: boolean
  /** Every key that protects cookies or stored secrets, by the name of its variable. */
  keys: readonly { name: string; key: string }[]
}

const SHORTEST_KEY = 32
const FEWEST_CHARACTERS = 10
const THIS_COMPUTER = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** Reached from this computer only, as the quickstart is: nobody can listen in, and its demo is seen by its owner alone. */
const isLocal = ({ host, appUrl }: ProductionSettings) =>
  THIS_COMPUTER.test(host ?? '') && THIS_COMPUTER.test(hostOf(appUrl) ?? 'localhost')

/** Too short to be random, or typed by a person: `changeme` written four times has eight different characters. */
const isWeak = (key: string) => key.length < SHORTEST_KEY || new Set(key).size < FEWEST_CHARACTERS

/** Why these settings must not serve anybody, in one sentence; null when they may. */
export function productionRefusal(settings: ProductionSettings): string | null {
  const { appUrl, behindProxy, demo, web, worker, redis, keys } = settings
  if (!web && !worker) {
    return 'RUN_WEB and RUN_WORKER are both false, so this process would do nothing; leave one of them on.'
  }
  if (!settings.production) return null
  const weak = keys.find(({ key }) => isWeak(key))
  if (weak) {
    return `${weak.name} is too weak for production: take ${SHORTEST_KEY} random characters or more, for example from "openssl rand -base64 32".`
  }
  if (isLocal(settings)) return null
  if (demo) {
    return 'The demo is for trying out and must not be reached by others in production: start without it (--no-demo, or no NEXUS_DEMO), or listen on 127.0.0.1 only.'
  }
  if (!(web && worker) && !redis) {
    return 'Web and worker are separate processes here, and live updates would not reach the pages without REDIS_URL; set it.'
  }
  if (!web) return null
  if (!appUrl) {
    return 'APP_URL is missing: in production Nexus has to know the https address under which people and providers reach it.'
  }
  if (!appUrl.startsWith('https://')) {
    return `APP_URL is ${appUrl}, but passwords must not travel over plain HTTP in production: put a proxy with TLS in front and give its https address.`
  }
  if (!behindProxy) {
    return 'Nexus itself speaks plain HTTP: put a proxy with TLS in front and say with TRUST_PROXY where that proxy stands.'
  }
  return null
}

/** @throws StartRefusal when these settings must not serve anybody. */
export function assertFitForProduction(settings: ProductionSettings) {
  const refusal = productionRefusal(settings)
  if (refusal) throw new StartRefusal(refusal)
}

const hostOf = (url: string | undefined) => (url ? URL.parse(url)?.hostname : undefined)
