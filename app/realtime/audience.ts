import { can, type Holder } from '#app/identity/contracts/permission'
import { registry } from '#app/module_system/registry'

/**
 * The topics that a person with these permissions hears besides their own news. Permissions of modules that are off are
 * not among anybody's, so their topics are silent.
 */
export const topicsFor = (holder: Holder): string[] =>
  [...registry.topics.values()]
    .filter(({ permission }) => can(holder, permission))
    .map(({ topic }) => topic)
