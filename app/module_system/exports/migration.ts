/** `nexus/migration`: the base of a module's migrations. */
export { TenantMigration } from '#app/tenancy/contracts/migration'
