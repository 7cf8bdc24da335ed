import { enqueue } from '#app/jobs/enqueue'
import {
  lockSwitches,
  recordSwitch,
  statesOf,
  writeState,
} from '#app/module_system/activation_rows'
import { releaseParked } from '#app/module_system/actions/release_parked'
import { noteVersion, upgradeData } from '#app/module_system/actions/upgrade_module'
import type {
  EnableResult,
  ModuleState,
  SwitchInput,
} from '#app/module_system/contracts/activation'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import { gate } from '#app/module_system/gate'
import { readSettings } from '#app/module_system/queries/read_settings'
import { registry } from '#app/module_system/registry'
import { toRow } from '#app/settings/values/stored_values'
import { isOlder } from '#app/module_system/versions'
import { openWebhooks } from '#app/module_webhooks/actions/open_webhooks'
import { clock } from '#app/shared/clock'
import { selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Longer than any node may still believe the module to be off, and park what it just got. */
const LATE_PARKING = { seconds: 5 }

/**
 * Switches a module on for the current tenant. Dependencies are named, never switched on in silence. May be called
 * again after a failure or a crash: the module's own preparation is idempotent. Throws what that preparation throws.
 */
export async function enableModule(input: SwitchInput): Promise<EnableResult> {
  const manifest = registry.modules.get(input.moduleId)
  if (!manifest) return { kind: 'unknown_module' }

  const begun = await transaction(async (trx): Promise<Begun> => {
    await lockSwitches(trx)
    const states = await statesOf(trx)
    if (states.get(manifest.id) === 'enabled') return { kind: 'enabled' }
    const missing = missingOf(manifest, states)
    if (missing.length > 0) return { kind: 'missing_dependencies', missing }
    return { kind: 'begun', version: await begin(trx, manifest, input) }
  })
  if (begun.kind !== 'begun') return begun

  await prepare(manifest, begun.version)
  return finish(manifest, input, begun.version)
}

/** `version` is the one the tenant's data have. */
type Begun = EnableResult | { kind: 'begun'; version: string }

async function begin(trx: Transaction, manifest: ModuleManifest, { actorId }: SwitchInput) {
  const bindings = {
    tenantId: currentTenantId(),
    moduleId: manifest.id,
    version: manifest.version,
    settings: await settingsOf(trx, manifest),
    settingsVersion: manifest.settings?.version ?? 1,
    actorId,
    now: clock.now().toJSDate(),
  }
  const row = await selectOne<{ version: string }>(
    trx,
    `insert into tenant_modules
       (tenant_id, module_id, state, version, settings, settings_version, enabled_at, enabled_by)
     values (:tenantId, :moduleId, 'enabling', :version, :settings, :settingsVersion, :now, :actorId)
     on conflict (tenant_id, module_id) do update set
       state = 'enabling', settings = excluded.settings,
       settings_version = excluded.settings_version, enabled_at = excluded.enabled_at,
       enabled_by = excluded.enabled_by, last_error = null
     returning version`,
    bindings
  )
  return row?.version ?? manifest.version
}

/** What an older version of the module stored is kept in today's shape. */
async function settingsOf(trx: Transaction, { id, settings }: ModuleManifest): Promise<string> {
  if (!settings) return '{}'
  const own = (await readSettings(id, settings, trx)).layers.at(-1)
  return own ? toRow(own.stored, own.purposeOf) : '{}'
}

/** The module's own upgrade and preparation; a failure leaves the module off and its reason in the row. */
async function prepare(manifest: ModuleManifest, version: string) {
  try {
    if (isOlder(version, manifest.version)) await upgradeData(manifest, version, false)
    const lifecycle = await manifest.lifecycle?.()
    await lifecycle?.default.onTenantEnable?.(currentTenantId())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await transaction((trx) => writeState(trx, manifest.id, 'disabled', reason))
    throw error
  }
}

async function finish(
  manifest: ModuleManifest,
  input: SwitchInput,
  version: string
): Promise<EnableResult> {
  const result = await transaction(async (trx): Promise<EnableResult> => {
    await lockSwitches(trx)
    const states = await statesOf(trx)
    if (states.get(manifest.id) === 'enabled') return { kind: 'enabled' }
    const missing = missingOf(manifest, states)
    if (missing.length > 0) {
      await writeState(trx, manifest.id, 'disabled')
      return { kind: 'missing_dependencies', missing }
    }
    await writeState(trx, manifest.id, 'enabled')
    if (isOlder(version, manifest.version)) {
      await noteVersion(trx, manifest, { from: version, actorId: input.actorId })
    }
    await openWebhooks(trx, manifest)
    await recordSwitch(trx, input, true)
    await releaseParked(trx, manifest.id)
    const runAt = clock.now().plus(LATE_PARKING).toJSDate()
    await enqueue(trx, { name: 'modules.release_parked', data: { moduleId: manifest.id }, runAt })
    return { kind: 'enabled' }
  })
  gate.forget(currentTenantId())
  return result
}

/** Dependencies that are not on, deepest first, so that switching them on in this order works. */
function missingOf(manifest: ModuleManifest, states: ReadonlyMap<string, ModuleState>): string[] {
  const missing = new Set<string>()
  const visit = ({ dependsOn }: ModuleManifest) => {
    for (const id of dependsOn) {
      if (states.get(id) === 'enabled') continue
      const dependency = registry.modules.get(id)
      if (dependency) visit(dependency)
      missing.add(id)
    }
  }
  visit(manifest)
  return [...missing]
}
