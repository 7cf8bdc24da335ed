import type { AdminConnection, RolePasswords } from '../../../../bin/launcher/database_roles.mjs'

export declare class Lifecycle {
  onStop(undo: () => Promise<void> | void): void
  stop(): Promise<void>
}

export interface DataPaths {
  root: string
  logs: string
  buildLog: string
  postgresLog: string
  serverLog: string
  secrets: string
  demo: string
}

export interface PostgresHome {
  home: string
  data: string
}

export interface Secrets extends RolePasswords {
  appKey: string
  superuser: string
}

export interface RunningPostgres {
  exited: Promise<unknown>
  stop(): Promise<void>
}

export declare const BUILD: string
export declare function pinnedNode(): string
export declare function buildApp(lifecycle: Lifecycle, log: string): Promise<void>
export declare function openDataDir(wanted: string): Promise<{ paths: DataPaths; ours: boolean }>
export declare function keepSecrets(path: string): Promise<Secrets>
export declare function preparePostgresHome(paths: DataPaths, ours: boolean): Promise<PostgresHome>
export declare function removeOuterHome(paths: DataPaths): Promise<void>
export declare function initCluster(
  lifecycle: Lifecycle,
  home: PostgresHome,
  password: string,
  log: string
): Promise<void>
export declare function startPostgres(
  lifecycle: Lifecycle,
  home: PostgresHome,
  port: number,
  settings: Record<string, string>,
  log: string
): Promise<RunningPostgres>
export declare function prepareDatabase(
  admin: AdminConnection,
  database: string,
  passwords: RolePasswords
): Promise<void>
