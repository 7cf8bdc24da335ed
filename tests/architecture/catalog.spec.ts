import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { assertCatalog, checkCatalog } from '#app/tenancy/catalog_check'

/** Holes, and what the check must say about each. All are planted at once, and taken away again. */
const HOLES: [sql: string, problem: string][] = [
  [
    `create table hole_plain (id uuid primary key)`,
    'table hole_plain: has no tenant_id and is no known exception',
  ],
  [
    `create table hole_open (tenant_id uuid, x int);
     grant select on hole_open to public; grant truncate, references, trigger on hole_open to nexus_app`,
    'table hole_open: row-level security is off',
  ],
  [
    `create table hole_lax (tenant_id uuid not null, id uuid primary key default uuidv7(), slug text unique);
     alter table hole_lax enable row level security;
     create policy hole_lax_all on hole_lax to nexus_app using (true)`,
    'policy hole_lax_all on hole_lax: does not ask for the scope',
  ],
  [
    `create table hole_child (tenant_id uuid not null, lax_id uuid references hole_lax (id));
     create policy hole_child_slow on hole_child to nexus_app
       using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and random() > 0)`,
    'policy hole_child_slow on hole_child: calls the volatile random()',
  ],
  [`create view hole_view as select * from contacts`, 'view hole_view: is not security_invoker'],
  [
    `create materialized view hole_frozen as select 1 as one`,
    'materialized view hole_frozen: knows no policy',
  ],
  [
    `create function hole_definer() returns bigint language sql security definer as 'select count(*) from contacts'`,
    'function hole_definer: is SECURITY DEFINER and no known exception',
  ],
  [
    `create function hole_setter() returns text language sql as 'select set_config(''app.tenant_id'', ''x'', false)'`,
    'function hole_setter: changes settings, by which a connection knows its tenant',
  ],
]

const FURTHER = [
  'table hole_open: its tenant_id may be null',
  'table hole_open: has no index that begins with tenant_id',
  'table hole_open: row-level security is not forced',
  'table hole_open: has no policy',
  'table hole_open: grants SELECT to public',
  'table hole_open: grants TRUNCATE to nexus_app',
  'table hole_open: grants REFERENCES to nexus_app',
  'table hole_open: grants TRIGGER to nexus_app',
  'foreign key hole_child_lax_id_fkey of hole_child: does not carry tenant_id',
  'unique key hole_lax_slug_key of hole_lax: is unique over all tenants',
]

test.group('Catalog', () => {
  test('the database keeps tenants apart', async ({ assert }) => {
    assert.deepEqual(await checkCatalog(), [])
  })

  test('holes are found and named', async ({ assert, cleanup }) => {
    const owner = db.connection('owner')
    cleanup(async () => {
      await owner.rawQuery(`
        drop view if exists hole_view; drop materialized view if exists hole_frozen;
        drop function if exists hole_definer, hole_setter; drop table if exists hole_child, hole_lax, hole_open, hole_plain`)
    })
    for (const [sql] of HOLES) await owner.rawQuery(sql)
    assert.includeMembers(await checkCatalog(), [
      ...HOLES.map(([, problem]) => problem),
      ...FURTHER,
    ])
    await assert.rejects(() => assertCatalog(), /does not keep tenants apart[\s\S]*hole_view/)
  })
})
