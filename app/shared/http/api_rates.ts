import env from '#start/env'
import { RateBuckets } from '#app/shared/http/rate_buckets'
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

  /** 0 when the request may pass; else the seconds until one may. */
  take(client: string, tenantId: string): number {
    return this.#clients.take(client) || this.#tenants.take(tenantId)
  }
}

export const apiRates = new ApiRates(env.get('API_REQUESTS_PER_MINUTE', LIMITS.rate.tokenPerMinute))
