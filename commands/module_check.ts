import { args, BaseCommand } from '@adonisjs/core/ace'
import { useBareEnvironment } from '#app/module_system/authoring/bare_environment'

export default class ModuleCheck extends BaseCommand {
  static commandName = 'module:check'
  static description = 'Say everything that is wrong with a module, and fail if something is'
  static help = [
    'Without a name all modules are checked.',
    'A folder outside of this checkout need not be named in config/modules.ts.',
  ]

  @args.string({ description: 'Id of a module, or the folder of a package', required: false })
  declare module?: string

  override async run() {
    useBareEnvironment()
    await this.app.boot()
    const { findModules } = await import('#app/module_system/authoring/find_module')
    const { checkModule } = await import('#app/module_system/check/check_module')
    try {
      const { meant, all } = await findModules(this.module)
      for (const module of meant) {
        const problems = await checkModule(module, all)
        this.#tell(`${module.id} ${module.manifest.version}`, problems)
      }
    } catch (error) {
      this.exitCode = 1
      this.logger.logError(`${(error as Error).message}${causeOf(error as Error)}`)
    }
  }

  #tell(title: string, problems: readonly { module: string; field: string; reason: string }[]) {
    if (problems.length === 0) return this.logger.log(`${title}: in order`)
    this.exitCode = 1
    this.logger.logError(`${title}: ${problems.length} problem(s)`)
    for (const { module, field, reason } of problems)
      this.logger.logError(`  ${module}: ${field}: ${reason}`)
  }
}

const causeOf = ({ cause }: Error) => (cause instanceof Error ? `: ${cause.message}` : '')
