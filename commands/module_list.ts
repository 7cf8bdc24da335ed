import { BaseCommand, flags } from '@adonisjs/core/ace'
import { useBareEnvironment } from '#app/module_system/authoring/bare_environment'

export default class ModuleList extends BaseCommand {
  static commandName = 'module:list'
  static description = 'List the modules of this installation, and those that only rows remember'

  @flags.boolean({ description: 'Print JSON' })
  declare json: boolean

  override async run() {
    useBareEnvironment()
    await this.app.boot()
    const { moduleOverview } = await import('#app/module_system/queries/module_overview')
    const modules = await moduleOverview()
    if (this.json) return this.logger.log(JSON.stringify(modules, null, 2))
    const table = this.ui.table()
    table.head(['Module', 'Version', 'From', 'Needs', 'Tables', 'Tenants'])
    for (const { id, version, from, dependsOn, tables, enabledTenants } of modules) {
      table.row([
        id,
        version ?? '–',
        from ?? 'absent',
        dependsOn.join(', ') || '–',
        String(tables.length),
        String(enabledTenants ?? '?'),
      ])
    }
    table.render()
  }
}
