import { database, select, selectOne, type Client } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

export interface CataloguePage {
  active?: boolean
  sort: string
  limit: number
  /** Name and id of the last row before. */
  cursor: string[] | null
}

/** How the short lists of a tenant are read: by name, one page, one, or all that are active. `one` names the table. */
export const catalogue = <Row>(statement: string) => ({
  /** One page and one row more. */
  page({ active, sort, limit, cursor }: CataloguePage): Promise<Row[]> {
    const [order, after] = sort.startsWith('-') ? ['desc', '<'] : ['asc', '>']
    const conditions = [
      'one.tenant_id = :tenantId',
      ...(active === undefined ? [] : ['one.active = :active']),
      ...(cursor ? [`(one.name, one.id) ${after} (:lastName, cast(:lastId as uuid))`] : []),
    ]
    return select<Row>(
      database(),
      `${statement} where ${conditions.join(' and ')}
       order by one.name ${order}, one.id ${order} limit :limit`,
      {
        tenantId: currentTenantId(),
        limit: limit + 1,
        ...(active !== undefined && { active }),
        ...(cursor && { lastName: cursor[0] ?? '', lastId: cursor[1] ?? '' }),
      }
    )
  },

  find: (id: string, client: Client = database()): Promise<Row | null> =>
    selectOne<Row>(client, `${statement} where one.tenant_id = :tenantId and one.id = :id`, {
      tenantId: currentTenantId(),
      id,
    }),

  active: (client: Client = database()): Promise<Row[]> =>
    select<Row>(
      client,
      `${statement} where one.tenant_id = :tenantId and one.active order by one.name, one.id`,
      { tenantId: currentTenantId() }
    ),
})
