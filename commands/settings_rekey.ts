import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { LostSecret } from '#app/settings/reseal_pass'

/** May run beside everything else, be broken off and be started again. Exits with 1 when secrets stay closed. */
export default class SettingsRekey extends BaseCommand {
  static override commandName = 'settings:rekey'
  static override description = 'Seal all stored secrets under the newest of ENCRYPTION_KEYS'
  static override options: CommandOptions = { startApp: true }

  @flags.number({ description: 'How many rows to read at once', default: 200 })
  declare batch: number

  override async run() {
    const { rekey } = await import('#app/settings/actions/rekey')
    const { resealed, lost } = await rekey({ batch: Math.max(1, Math.trunc(this.batch)) })
    const places = Object.entries(resealed).sort()
    for (const [place, count] of places) this.logger.info(`${place}: ${count} sealed anew`)
    for (const [what, count] of counted(lost)) this.logger.error(`${what} (${count})`)
    const all = places.reduce((sum, [, count]) => sum + count, 0)
    this.logger.info(`${all} secrets sealed anew, ${lost.length} cannot be opened`)
    if (lost.length > 0) this.exitCode = 1
  }
}

/** One line for each place, owner and key, however many secrets there are. */
function counted(lost: readonly LostSecret[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { place, ownerId, keyId } of lost) {
    const why = keyId ? `the key ${keyId} is not in ENCRYPTION_KEYS` : 'damaged'
    const what = `${place}${ownerId ? ` of ${ownerId}` : ''} cannot be opened: ${why}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return counts
}
