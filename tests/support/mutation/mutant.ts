import type { CatalogReader } from '#app/tenancy/catalog/reader'

/** One hole, made on purpose; the catalog check must see it. */
export interface Mutant {
  name: string
  sql: string
}

export interface Breeder {
  /** Reads the catalog of the database that the mutants are made for. */
  (read: CatalogReader): Promise<Mutant[]>
}

export const mutant = (name: string, sql: string): Mutant => ({ name, sql })
