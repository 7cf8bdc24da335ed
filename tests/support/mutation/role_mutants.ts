import { mutant, type Mutant } from '#tests/support/mutation/mutant'

const ROLES = ['nexus_app', 'nexus_system']

/** What only a superuser can spoil: the roles themselves, and who owns a table. */
export const ROLE_MUTANTS: readonly Mutant[] = ROLES.flatMap((role) => [
  mutant(`${role} passes policies`, `alter role ${role} bypassrls`),
  mutant(`${role} is a superuser`, `alter role ${role} superuser`),
  mutant(`${role} makes roles`, `alter role ${role} createrole`),
  mutant(`${role} replicates`, `alter role ${role} replication`),
  mutant(`${role} reads all data`, `grant pg_read_all_data to ${role}`),
  mutant(`${role} makes tables`, `grant create on schema public to ${role}`),
  mutant(`${role} owns a table`, `alter table contacts owner to ${role}`),
  mutant(`${role} has another name`, `alter role ${role} rename to mutant_role`),
]).concat(
  // The owner may act as the system role, so PostgreSQL refuses the way back by itself.
  mutant('nexus_app may become the owner', 'grant nexus_owner to nexus_app'),
  mutant('nexus_app may become the system role', 'grant nexus_system to nexus_app'),
  mutant('nexus_system may become the application', 'grant nexus_app to nexus_system')
)
