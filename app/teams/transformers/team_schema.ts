import { flag, id, integer, list, object, resource, text } from '#app/api_docs/contracts/schema'

export const teamSchema = resource('Team', {
  id: id(),
  name: text(),
  version: integer(),
  members: list(object({ id: id(), name: text(), leads: flag() })),
})
