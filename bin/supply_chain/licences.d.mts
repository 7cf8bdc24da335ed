export interface InstalledPackage {
  name: string
  version: string
  licence: string | null
}

export type Exceptions = Record<string, { licence: string | null; reason: string }>

export declare function installedPackages(): InstalledPackage[]
export declare function isAllowed(licence: string | null): boolean
export declare function licenceProblems(
  packages: InstalledPackage[],
  exceptions?: Exceptions
): string[]
