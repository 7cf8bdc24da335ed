import { execute, selectOne, type Transaction } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface Organization {
  id: string
  name: string
  /** Whether its tenants stand in the public list of the registration. */
  publicRegistration: boolean
  version: number
}

const ORGANIZATION = `select id, name, public_registration as "publicRegistration", version from organizations`

/** What an organization says of itself. */
export const organizations = {
  find: (id: string) =>
    selectOne<Organization>(systemDatabase(), `${ORGANIZATION} where id = ?`, [id]),

  lock: (trx: Transaction, id: string) =>
    selectOne<Organization>(trx, `${ORGANIZATION} where id = ? for update`, [id]),

  change: (trx: Transaction, { id, name, publicRegistration }: Omit<Organization, 'version'>) =>
    execute(
      trx,
      `update organizations set name = :name, public_registration = :publicRegistration, version = version + 1
       where id = :id`,
      { id, name, publicRegistration }
    ),
}
