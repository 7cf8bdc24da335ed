import type { ApiClient } from '#tests/support/api_client'
import type { ApiAppointment } from '#tests/support/api_types'
import type { DemoTenant } from '#tests/support/demo_file'
import { asSuperuser } from '#tests/journeys/support/cluster'

const STRANGER = { name: 'Somebody Else', phone: '+34910000999' }

/** What others do to a tenant's agenda, and how it is undone. */
export class Seats {
  readonly #taken: ApiAppointment[] = []
  readonly #closed: string[] = []

  constructor(
    readonly api: ApiClient,
    readonly tenant: DemoTenant,
    readonly dataDir: string
  ) {}

  /** Half an hour from this start (RFC 3339) with every professional who is still free then. */
  async take(startsAt: string): Promise<void> {
    const service = this.tenant.services.find((one) => one.durationMinutes === 30)
    for (const { id } of this.tenant.professionals) {
      const appointment = await this.api.post<ApiAppointment>('/appointments', {
        serviceId: service?.id,
        professionalId: id,
        startsAt,
        contact: STRANGER,
      })
      this.#taken.push(appointment)
    }
  }

  /** There is no page for closed days yet, so that the row is written as the database's superuser. */
  async close(day: string): Promise<void> {
    await asSuperuser(this.dataDir, (client) =>
      client.query(
        `insert into calendar_exceptions (tenant_id, day, kind, reason) values ($1, $2, 'closed', 'test')`,
        [this.tenant.id, day]
      )
    )
    this.#closed.push(day)
  }

  async free(alsoThese: ApiAppointment[]): Promise<void> {
    const open = [...this.#taken, ...alsoThese].filter(({ status }) => status !== 'cancelled')
    for (const { id } of open) await this.api.delete(`/appointments/${id}`)
    if (this.#closed.length === 0) return
    await asSuperuser(this.dataDir, (client) =>
      client.query(`delete from calendar_exceptions where tenant_id = $1 and day = any($2)`, [
        this.tenant.id,
        this.#closed,
      ])
    )
  }
}
