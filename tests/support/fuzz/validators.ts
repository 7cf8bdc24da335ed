import vine from '@vinejs/vine'
import type { SchemaTypes } from '@vinejs/vine/types'
import { sourceFiles } from '#tests/architecture/source_files'
import type { Compiled } from '#tests/support/fuzz/shape'

export interface FoundValidator {
  /** `app/calendar/validators/offering_validators.ts newServiceValidator` */
  name: string
  /** `app/calendar` */
  domain: string
  /** Filters of lists come in the query, the others in the body. */
  isFilter: boolean
  validator: Compiled
}

const FOLDER = /^((?:app|modules)\/\w+)\/(?:validators|tools\/inputs)\/\w+\.ts$/

/** Every validator that kernel and modules export, and every set of filters. */
export async function allValidators(): Promise<FoundValidator[]> {
  const files = sourceFiles().filter(({ path }) => FOLDER.test(path))
  const found = await Promise.all(files.map(({ path }) => validatorsIn(path)))
  return found.flat()
}

async function validatorsIn(path: string): Promise<FoundValidator[]> {
  const exported = (await import(`#${path.replace(/\.ts$/, '')}`)) as Record<string, unknown>
  const domain = FOLDER.exec(path)?.[1] ?? ''
  return Object.entries(exported).flatMap(([key, value]): FoundValidator[] => {
    const name = `${path} ${key}`
    if (isCompiled(value)) return [{ name, domain, isFilter: false, validator: value }]
    if (!/filters$/i.test(key) || typeof value !== 'object' || value === null) return []
    const validator = vine.create(vine.object({ ...(value as Record<string, SchemaTypes>) }))
    return [{ name, domain, isFilter: true, validator: validator as unknown as Compiled }]
  })
}

const isCompiled = (value: unknown): value is Compiled =>
  typeof value === 'object' && value !== null && 'toJSON' in value && 'validate' in value
