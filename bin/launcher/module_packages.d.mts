export interface ModulePackage {
  /** As it was named: a package, or a folder. */
  name: string
  /** The module's id, as its package.json says. */
  id: string
  /** Absolute and real; `ui/` and `lang/` are here. */
  root: string
  /** Absolute path of the compiled manifest; `database/migrations` is beside it. */
  manifest: string
  /** As in its package.json. */
  version: string | null
}

/** `root` is the application's: the checkout, or its `build` folder. */
export function modulePackages(root: string, env?: NodeJS.ProcessEnv): ModulePackage[]
