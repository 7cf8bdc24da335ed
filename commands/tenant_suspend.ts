import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** For the operator of an installation; within a tenant nobody may do this. Exits with 1 when there is no such tenant. */
export default class TenantSuspend extends BaseCommand {
  static override commandName = 'tenant:suspend'
  static override description = 'Close a tenant to members, providers and visitors; its data stay'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'Slug of the tenant' })
  declare slug: string

  @flags.boolean({ description: 'Open it again' })
  declare lift?: boolean

  override async run() {
    const { suspendTenant } = await import('#app/tenancy/actions/suspend_tenant')
    const { slug, lift = false } = this
    if (await suspendTenant(slug, !lift)) {
      return this.logger.info(`${slug} is ${lift ? 'open again' : 'suspended'}.`)
    }
    this.logger.error(`There is no tenant ${slug}.`)
    this.exitCode = 1
  }
}
