import { can, peopleWithin, type Actor } from '#app/identity/contracts/permission'
import { registry } from '#app/module_system/registry'
import { NOBODY } from '#app/shared/nobody'

/** A topic that somebody hears, and of whose records: null means everybody's; `NOBODY` stands for those of nobody yet. */
export interface HeardTopic {
  topic: string
  people: readonly string[] | null
}

/**
 * The topics that a person hears besides their own news, as far as their permissions reach. Permissions of modules that
 * are off are not among anybody's, so their topics are silent.
 */
export const topicsFor = (actor: Actor): HeardTopic[] =>
  [...registry.topics.values()]
    .filter(({ permission }) => can(actor, permission))
    .map(({ topic, permission, unassigned = permission }) => {
      const people = peopleWithin(actor, permission)
      return { topic, people: people && can(actor, unassigned) ? [...people, NOBODY] : people }
    })
