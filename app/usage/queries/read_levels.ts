import { registry } from '#app/module_system/registry'

/** How much the current tenant has now of all that is measured as a level, by meter. */
export async function readLevels(): Promise<ReadonlyMap<string, number>> {
  const levels = [...registry.meters.values()].flatMap((meter) =>
    meter.kind === 'level' ? [meter] : []
  )
  const read = levels.map(async ({ id, measure }): Promise<[string, number]> => {
    const { default: measureLevel } = await measure()
    return [id, await measureLevel()]
  })
  return new Map(await Promise.all(read))
}
