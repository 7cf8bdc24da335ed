/** What a module does besides what it declares. Every part is optional and must be idempotent. */
export interface ModuleLifecycle {
  /** Before any part of any module runs, in dependency order; takes no connections. */
  register?(): Promise<void> | void
  /** After all modules are registered, in dependency order. */
  boot?(): Promise<void> | void
  /** When the process ends, in reverse order. */
  shutdown?(): Promise<void> | void
  /** In the tenant's scope after each switch-on; makes good what happened while it was off. */
  onTenantEnable?(tenantId: string): Promise<void>
  onTenantDisable?(tenantId: string): Promise<void>
  /**
   * Brings a tenant's data from the version it last ran to today's, in the tenant's scope. With `dryRun` nothing is
   * written. Returns what was, or would be, done in words for an operator.
   */
  upgradeTenant?(input: TenantUpgrade): Promise<string[]>
}

export interface TenantUpgrade {
  tenantId: string
  /** semver */
  from: string
  dryRun: boolean
}
