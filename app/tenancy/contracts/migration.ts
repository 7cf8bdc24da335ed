import { BaseSchema } from '@adonisjs/lucid/schema'

export interface Protection {
  /** Named services of the system scope need the rows of every tenant. */
  system?: boolean
  /** Rows are only ever added: the application role may neither change nor delete them. */
  appendOnly?: boolean
}

/**
 * Base of every migration that makes tenant tables, in the kernel and in modules. Tables are written as
 * SQL, because keys, checks and policies are the point of them.
 */
export abstract class TenantMigration extends BaseSchema {
  static disableTransactions = false

  /**
   * Puts a table with a `tenant_id` under forced row-level security: read what the scope may read, write
   * where the scope may write.
   */
  protected protect(table: string, { system = false, appendOnly = false }: Protection = {}) {
    const reads = `tenant_id = any (string_to_array(current_setting('app.tenant_ids', true), ',')::uuid[])`
    const writes = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`
    this.schema.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_select on ${table} for select to nexus_app using (${reads});
      create policy ${table}_insert on ${table} for insert to nexus_app with check (${writes});
      grant select, insert on ${table} to nexus_app;
    `)
    if (!appendOnly) {
      this.schema.raw(`
        create policy ${table}_update on ${table} for update to nexus_app using (${writes}) with check (${writes});
        create policy ${table}_delete on ${table} for delete to nexus_app using (${writes});
        grant update, delete on ${table} to nexus_app;
      `)
    }
    if (system) this.openToSystem(table)
  }

  /** Gives the system role every row of a table that is under row-level security. */
  protected openToSystem(table: string) {
    this.schema.raw(`
      create policy ${table}_system on ${table} to nexus_system using (true) with check (true);
      grant select, insert, update, delete on ${table} to nexus_system;
    `)
  }

  /** Forward only: a table with data is never dropped by going back. */
  async down() {}
}
