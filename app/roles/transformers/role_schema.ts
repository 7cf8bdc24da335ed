import {
  choice,
  flag,
  integer,
  list,
  nullable,
  open,
  resource,
  text,
} from '#app/api_docs/contracts/schema'
import { REACHES } from '#app/identity/contracts/permission'

export const roleSchema = resource('Role', {
  id: text({ description: 'The word of a built-in role, or the id of one of the organization.' }),
  name: text(),
  builtIn: flag(),
  permissions: open({ additionalProperties: { type: 'string', enum: [...REACHES] } }),
  members: nullable(integer()),
  version: nullable(integer()),
})

export const permissionSchema = resource('Permission', {
  id: text(),
  area: text(),
  areaLabel: text(),
  label: text(),
  reaches: list(choice(REACHES)),
  grantable: list(choice(REACHES)),
})
