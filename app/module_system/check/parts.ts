import type { DiscoveredModule } from '#app/module_system/discovery'
import type { ModuleProblem } from '#app/module_system/validation/problem'

type Part = [field: string, name: string, kind: keyof typeof isOf, lazy: Lazily | undefined]
const isOf = {
  function: (part: unknown) => typeof part === 'function',
  object: (part: unknown) => typeof part === 'object' && part !== null,
}

type Lazily = () => Promise<{ default: unknown }>

/** Every lazy part can be loaded, and is what it is declared to be. */
export async function parts(module: DiscoveredModule): Promise<ModuleProblem[]> {
  const checked = await Promise.all([...declaredParts(module).map(check), ...inputs(module)])
  return checked
    .filter((problem) => problem !== null)
    .map(({ field, reason }) => ({ module: module.id, field, reason }))
}

function declaredParts({ manifest }: DiscoveredModule): Part[] {
  const { slots = [], tools = [], jobs = [], listens = [], demo, lifecycle } = manifest
  const { channels = [], webhooks = [], provides = [], meters = [] } = manifest
  const { actions = [], searches = [], publicEvents = [] } = manifest
  return [
    ...slots.map(({ component, data }): Part => ['slots', component, 'function', data]),
    ...tools.map(({ name, run }): Part => ['tools', name, 'function', run]),
    ...jobs.map(({ name, handler }): Part => ['jobs', name, 'function', handler]),
    ...listens.map(({ name, handler }): Part => ['listens', name, 'function', handler]),
    ...publicEvents.map(({ type, data }): Part => ['publicEvents', type, 'function', data]),
    ...channels.map(({ provider, driver }): Part => ['channels', provider, 'object', driver]),
    ...webhooks.map(({ name, verify }): Part => ['webhooks', name, 'function', verify]),
    ...webhooks.map(({ name, handle }): Part => ['webhooks', name, 'function', handle]),
    ...provides.map(({ contract, implementation }): Part => [
      'provides',
      contract,
      'object',
      implementation,
    ]),
    ...meters.map(({ id, measure }): Part => ['meters', id, 'function', measure]),
    ...actions.map(({ id, run }): Part => ['actions', id, 'function', run]),
    ...searches.map(({ id, search }): Part => ['searches', id, 'function', search]),
    ['demo', 'demo', 'function', demo],
    ['lifecycle', 'lifecycle', 'object', lifecycle],
  ]
}

async function check([field, name, kind, lazy]: Part) {
  if (!lazy) return null
  try {
    const { default: part } = await lazy()
    if (isOf[kind](part)) return null
    return {
      field,
      reason: `"${name}" has no default export that is ${kind === 'object' ? 'an object' : 'a function'}`,
    }
  } catch (error) {
    return { field, reason: `"${name}" cannot be loaded: ${(error as Error).message}` }
  }
}

/** Arguments of tools are checked and shown to models as JSON Schema; settings begin with values that pass. */
function inputs({ manifest }: DiscoveredModule) {
  const tools = (manifest.tools ?? []).map(async ({ name, input }) => {
    const { default: schema } = await input()
    const json = schema.toJSONSchema() as { type?: string }
    if (json.type !== 'object')
      return { field: 'tools', reason: `"${name}" takes no object of arguments` }
    const accepted = await schema.validate('no arguments').then(
      () => true,
      () => false
    )
    return accepted ? { field: 'tools', reason: `"${name}" does not check its arguments` } : null
  })
  const { settings } = manifest
  return settings ? [...tools, defaultsPass(settings)] : tools
}

async function defaultsPass({
  schema,
  defaults,
}: NonNullable<DiscoveredModule['manifest']['settings']>) {
  const { default: validator } = await schema()
  return validator.validate(defaults, { meta: undefined }).then(
    () => null,
    (error: Error) => ({ field: 'settings', reason: `the defaults do not pass: ${error.message}` })
  )
}
