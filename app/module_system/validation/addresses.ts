import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

const PART_OF_A_PATH = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/

/** `/webhooks/m/…` are the webhooks of modules. */
const RESERVED = 'm'

/** Providers of channels and names of webhooks stand in addresses that strangers call. */
export const addresses: Rule = ({ modules }) =>
  modules.flatMap(({ manifest: { id, channels = [], webhooks = [] } }) => {
    const problems: ModuleProblem[] = []
    const report = (field: string, reason: string) => problems.push({ module: id, field, reason })
    for (const { provider } of channels) {
      if (!PART_OF_A_PATH.test(provider)) report('channels', `"${provider}" cannot stand in a path`)
      if (provider === RESERVED) report('channels', `"${provider}" is reserved`)
    }
    for (const { name } of webhooks) {
      if (!PART_OF_A_PATH.test(name)) report('webhooks', `"${name}" cannot stand in a path`)
    }
    return problems
  })
