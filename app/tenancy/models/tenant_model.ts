import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { LucidModel, LucidRow, ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { currentScope, currentTenantId } from '#app/tenancy/scope'
import { NoScope } from '#app/tenancy/errors'

function ownTenantOnly(query: ModelQueryBuilderContract<LucidModel>) {
  const scope = currentScope()
  if (!scope) throw new NoScope()
  query.whereIn(`${query.model.table}.tenant_id`, [...scope.tenantIds])
}

/**
 * Base of every model of tenant data: reads are limited to the scope and new rows get its tenant, before
 * row-level security has its say. Ids are made by the database (`uuidv7()`).
 */
export class TenantModel extends BaseModel {
  static override connection = 'app'

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare tenantId: string

  static override boot() {
    if (this.booted) return
    super.boot()
    this.before('create', (row: LucidRow) => {
      ;(row as TenantModel).tenantId = currentTenantId()
    })
    this.before('find', ownTenantOnly)
    this.before('fetch', ownTenantOnly)
    this.before('paginate', ([count, rows]) => {
      ownTenantOnly(count)
      ownTenantOnly(rows)
    })
  }
}
