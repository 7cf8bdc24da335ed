import { findGroup } from '#app/settings/groups'
import { readGroup } from '#app/settings/queries/read_group'
import { openInherited } from '#app/settings/open_inherited'
import { database, type Client } from '#app/tenancy/database'

export interface CurrentSettings<Values> {
  /** What the tenant or its organization has set, and the defaults for the rest, as the schema reads them. */
  values: Values
  /** The secret in clear text; null when it is not set, or when none of the present keys opens it. */
  secret(key: string): string | null
}

/**
 * A group's settings in the current tenant, as they are now; one statement. `Values` is what its schema infers. Throws
 * for a group that nobody declares.
 */
export async function settingsOf<Values extends object>(
  groupId: string,
  client: Client = database()
): Promise<CurrentSettings<Values>> {
  const group = findGroup(groupId)
  if (!group) throw new Error(`Nobody declares settings under the name "${groupId}"`)
  const { values, secrets } = await readGroup(group, client)
  return {
    values: values as Values,
    secret: (key) => {
      const one = secrets[key]
      return one ? openInherited(groupId, one) : null
    },
  }
}
