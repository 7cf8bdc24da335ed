export type AdminConnection = { host: string; port: number; user: string; password: string }

export type RolePasswords = { owner: string; app: string; system: string }

/** Makes the four roles and the database, or brings them up to date; safe to repeat. */
export declare function prepareDatabase(
  admin: AdminConnection,
  database: string,
  passwords: RolePasswords
): Promise<void>

/** One more database for roles that are there already; safe to repeat. */
export declare function addDatabase(admin: AdminConnection, database: string): Promise<void>
