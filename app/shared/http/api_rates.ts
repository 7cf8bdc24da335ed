import env from '#start/env'
import { RateBuckets, type Taken } from '#app/shared/http/rate_buckets'
import { LIMITS } from '#app/shared/limits'

const TENANT_SHARE = LIMITS.rate.tenantPerMinute / LIMITS.rate.tokenPerMinute

/** How much of the API one client and one tenant may use in this process. */
class ApiRates {
  #clients!: RateBuckets
  #tenants!: RateBuckets

  constructor(perMinute: number) {
    this.allow(perMinute)
  }

  /** Begins anew with so many requests a minute for each client, and its share for each tenant. */
  allow(perMinute: number) {
    this.#clients = new RateBuckets(perMinute)
    this.#tenants = new RateBuckets(perMinute * TENANT_SHARE)
  }

  /** How the client stands; it waits as well where the tenant as a whole has asked for too much. */
  take(client: string, tenantId: string): Taken {
    const own = this.#clients.take(client)
    if (own.wait > 0) return own
    const { wait } = this.#tenants.take(tenantId)
    return wait > 0 ? { ...own, wait } : own
  }
}

export const apiRates = new ApiRates(env.get('API_REQUESTS_PER_MINUTE', LIMITS.rate.tokenPerMinute))
