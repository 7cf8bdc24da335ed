import { isAbsolute, resolve } from 'node:path'
import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import { useBareEnvironment } from '#app/module_system/authoring/bare_environment'

export default class MakeModule extends BaseCommand {
  static commandName = 'make:module'
  static description = 'Make a module that works at once: page, API, tool, job, table, tests'

  @args.string({ description: 'Its id, snake_case; rows and addresses will hold it' })
  declare name: string

  @flags.string({ description: 'Make a package in this folder instead of a folder of modules/' })
  declare package?: string

  override async run() {
    useBareEnvironment()
    await this.app.boot()
    const { scaffold } = await import('#app/module_system/authoring/scaffold')
    const folder = this.package && absolute(this.package)
    const result = await scaffold(this.name, folder)
    if (result.kind === 'refused') {
      this.exitCode = 1
      return this.logger.logError(`Nothing was made: ${result.reason}`)
    }
    for (const file of result.files) this.logger.log(`  ${file}`)
    this.logger.log(`Made ${result.files.length} files in ${result.root}`)
  }
}

const absolute = (path: string) => (isAbsolute(path) ? path : resolve(process.cwd(), path))
