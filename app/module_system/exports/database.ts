/** `nexus/database`: statements in the scope of the current tenant. */
export {
  database,
  execute,
  executeOne,
  select,
  selectOne,
  transaction,
} from '#app/tenancy/database'
export type { Binding, Bindings, Client, Transaction } from '#app/tenancy/database'
export { currentTenantId } from '#app/tenancy/scope'
