import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { TenantUpgraded } from '#app/module_system/actions/upgrade_tenants'

/** Brings the data of tenants up to the versions of their modules. Exits with 1 when one of them failed. */
export default class ModulesUpgrade extends BaseCommand {
  static override commandName = 'modules:upgrade'
  static override description = 'Upgrade the data of tenants to the versions of their modules'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Id or slug of one tenant' })
  declare tenant?: string

  @flags.string({ description: 'Id of one module' })
  declare module?: string

  @flags.boolean({ description: 'Say what would be done, and write nothing' })
  declare dryRun?: boolean

  override async run() {
    const { upgradeTenants } = await import('#app/module_system/actions/upgrade_tenants')
    const { tenant, module: moduleId, dryRun = false } = this
    const upgraded = await upgradeTenants({ tenant, moduleId, dryRun })
    for (const one of upgraded) this.#tell(one)
    const changed = upgraded.filter(({ result }) => result.kind === 'upgraded').length
    const failed = upgraded.filter(({ result }) => result.kind === 'failed').length
    this.logger.info(
      `${upgraded.length} looked at, ${changed} ${dryRun ? 'to upgrade' : 'upgraded'}, ${failed} failed`
    )
    if (failed > 0) this.exitCode = 1
  }

  #tell({ slug, moduleId, result }: TenantUpgraded) {
    const place = `${slug}: ${moduleId}:`
    switch (result.kind) {
      case 'failed':
        return this.logger.error(`${place} ${result.reason}`)
      case 'newer':
        return this.logger.warning(`${place} its data are of the newer version ${result.from}`)
      case 'upgraded':
        this.logger.info(`${place} ${result.from} → ${result.to}`)
        for (const line of result.done) this.logger.info(`${place} ${line}`)
    }
  }
}
