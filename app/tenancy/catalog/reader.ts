/** Asks the database about itself; any connection will do, since everybody may read the catalog. */
export type CatalogReader = <Row>(
  sql: string,
  bindings?: Record<string, string | readonly string[]>
) => Promise<Row[]>
