/** One hash over everything that the build of this checkout reads, module packages included. */
export function hashSources(root: string): Promise<string>
