/** `nexus/testing`: what the specs of a module outside of this tree stand on. */
export { moduleContract } from '#tests/contract/module_contract'
export { runJob } from '#tests/contract/run_job'
export { switchOff, switchOn } from '#tests/contract/switches'
export { drainEvents, drainJobs } from '#tests/support/drain_jobs'
export { rowsOf } from '#tests/support/rows'
export { createWorld } from '#tests/support/world'
export type { World } from '#tests/support/world'
