import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** The system role's pool: rows of every tenant. Only the named services beside this file may use it. */
export const systemDatabase = (): QueryClientContract => db.connection('system')
