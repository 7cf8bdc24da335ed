import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

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
    for (const { place, ownerId, keyId } of lost) {
      const why = keyId ? `its key ${keyId} is not in ENCRYPTION_KEYS` : 'it is damaged'
      this.logger.error(`${place}${ownerId ? ` of ${ownerId}` : ''} cannot be opened: ${why}`)
    }
    this.logger.info(`${resealed} secrets sealed anew, ${lost.length} cannot be opened`)
    if (lost.length > 0) this.exitCode = 1
  }
}
