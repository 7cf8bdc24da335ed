import { resolve } from 'node:path'
import { args, BaseCommand } from '@adonisjs/core/ace'
import { useBareEnvironment } from '#app/module_system/authoring/bare_environment'

export default class ModuleBuild extends BaseCommand {
  static commandName = 'module:build'
  static description = 'Check the types of a module package and compile its src to dist'

  @args.string({ description: 'Folder of the package' })
  declare folder: string

  override async run() {
    useBareEnvironment()
    await this.app.boot()
    const { buildPackage } = await import('#app/module_system/authoring/build_package')
    const written = await buildPackage(resolve(process.cwd(), this.folder))
    if (written === null) {
      this.exitCode = 1
      return this.logger.logError('Not built: the types are not right')
    }
    this.logger.log(`Compiled ${written} files to ${this.folder}/dist`)
  }
}
