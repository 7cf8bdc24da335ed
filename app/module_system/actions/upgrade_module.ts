import { recordAudit } from '#app/audit/record_audit'
import { lockSwitches } from '#app/module_system/activation_rows'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { registry } from '#app/module_system/registry'
import { isOlder } from '#app/module_system/versions'
import { openWebhooks } from '#app/module_webhooks/actions/open_webhooks'
import { database, execute, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export type UpgradeResult =
  | { kind: 'unknown_module' | 'not_enabled' | 'up_to_date' }
  /** The tenant's data were written by a newer release than this one. */
  | { kind: 'newer'; from: string }
  /** `done` are the module's own words on what was, or in a dry run would be, done. */
  | { kind: 'upgraded'; from: string; to: string; done: string[] }

/**
 * Brings the current tenant's data of one module from the version it last ran to today's. Throws what the module's own
 * step throws; then nothing is noted, and running it again repeats that step, which is idempotent.
 */
export async function upgradeModule(
  moduleId: string,
  { dryRun }: { dryRun: boolean }
): Promise<UpgradeResult> {
  const manifest = registry.modules.get(moduleId)
  if (!manifest) return { kind: 'unknown_module' }
  const row = await selectOne<{ state: string; version: string }>(
    database(),
    `select state, version from tenant_modules where tenant_id = :tenantId and module_id = :moduleId`,
    { tenantId: currentTenantId(), moduleId }
  )
  if (row?.state !== 'enabled') return { kind: 'not_enabled' }
  const { version: from } = row
  const { version: to } = manifest
  if (isOlder(to, from)) return { kind: 'newer', from }
  if (!isOlder(from, to)) return { kind: 'up_to_date' }

  const done = await upgradeData(manifest, from, dryRun)
  if (!dryRun) {
    await transaction(async (trx) => {
      await lockSwitches(trx)
      await noteVersion(trx, manifest, { from, actorId: null })
      await openWebhooks(trx, manifest)
    })
  }
  return { kind: 'upgraded', from, to, done }
}

/** The module's own step, outside of any transaction. */
export async function upgradeData(
  { lifecycle: lazy }: ModuleManifest,
  from: string,
  dryRun: boolean
): Promise<string[]> {
  if (!lazy) return []
  const { default: lifecycle } = await lazy()
  return (await lifecycle.upgradeTenant?.({ tenantId: currentTenantId(), from, dryRun })) ?? []
}

/** Writes down the version that a tenant's data have now; once, however many upgraded it at the same time. */
export async function noteVersion(
  trx: Transaction,
  { id: moduleId, version: to }: ModuleManifest,
  { from, actorId }: { from: string; actorId: string | null }
) {
  const place = { tenantId: currentTenantId(), moduleId, from, to }
  const met = await execute(
    trx,
    `update tenant_modules set version = :to
     where tenant_id = :tenantId and module_id = :moduleId and version = :from and version <> :to`,
    place
  )
  if (met === 0) return
  await recordAudit(
    {
      action: 'module.upgraded',
      subject: { type: 'module', id: moduleId },
      before: { version: from },
      after: { version: to },
      actorId,
    },
    trx
  )
}
