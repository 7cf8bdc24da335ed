/** `nexus/permissions`: who may do what, and how far; for queries and actions as well. */
export {
  can,
  peopleWithin,
  reachCondition,
  reaches,
  reachOf,
} from '#app/identity/contracts/permission'
export type { Actor, Permissions, Reach, ReachCondition } from '#app/identity/contracts/permission'
