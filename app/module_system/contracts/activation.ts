/** Who switches what; runs inside the tenant's scope. `actorId` is null for the system itself. */
export interface SwitchInput {
  moduleId: string
  actorId: string | null
}

/** What became of a wish to switch a module on. */
export type EnableResult =
  | { kind: 'enabled' }
  | { kind: 'unknown_module' }
  /** Ids of modules that have to be switched on first, in the order in which that works. */
  | { kind: 'missing_dependencies'; missing: string[] }

export type DisableResult =
  | { kind: 'disabled' }
  | { kind: 'unknown_module' }
  /** Ids of the enabled modules that need this one. */
  | { kind: 'has_dependants'; dependants: string[] }

export type ModuleState = 'disabled' | 'enabling' | 'enabled' | 'disabling'
