import { persist } from '#tests/proof/support/chaos/patience'
import { apiHeaders, ask, tenantAt, type Act, type Stage } from '#tests/proof/support/chaos/stage'

const MODULE = 'crm_sales'

/** Switches a module of the first tenant off and on in turn. */
export const switchModule: Act = async (stage, index) => {
  await setModule(stage, index % 2 === 1)
  stage.ledger.switches += 1
}

/** `enabled` for the first tenant, however long it takes. */
export async function setModule(stage: Stage, enabled: boolean): Promise<void> {
  const tenant = tenantAt(stage, 0)
  const [{ adminToken }] = stage.installation.demo.organizations
  const headers = { ...apiHeaders(stage, tenant), 'x-admin-token': adminToken }
  const put = async () => {
    const path = `/api/v1/admin/modules/${MODULE}`
    const { status } = await ask(stage, 'PUT', path, headers, { enabled })
    if (status !== 200) throw new Error(`answered ${status}`)
    return true
  }
  await persist(`${MODULE} is switched`, put, stage.giveUp)
}

/** A job in the bulk lane, which nothing of the product fills by itself in so short a time. */
export const runErrand: Act = async (stage, index) => {
  const { postgres } = stage.installation
  const tenant = tenantAt(stage, index)
  const insert = async () => {
    await postgres.rows(
      `insert into jobs (tenant_id, name, data, lane, dedupe_key, run_at, created_at)
       values ($1, 'modules.release_parked', $2, 'bulk', $3, now(), now())
       on conflict (tenant_id, dedupe_key) do nothing`,
      [tenant.id, JSON.stringify({ moduleId: MODULE }), `chaos:${index}`]
    )
    return true
  }
  await persist('an errand is queued', insert, stage.giveUp)
  stage.ledger.errands += 1
}
