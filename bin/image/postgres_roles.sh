#!/bin/sh
# Makes the roles and the database of Nexus in a new PostgreSQL; its image runs this once. The same
# statements stand in bin/launcher/database_roles.mjs, which a spec compares.
set -eu
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner="$NEXUS_OWNER_PASSWORD" -v app="$NEXUS_APP_PASSWORD" \
  -v system="$NEXUS_SYSTEM_PASSWORD" <<'SQL'
create role nexus_owner login password :'owner'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit;
create role nexus_app login password :'app'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit;
create role nexus_system login password :'system'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit;
create role nexus_search nologin
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit;

alter role nexus_app set statement_timeout = '5s';
alter role nexus_app set lock_timeout = '3s';
alter role nexus_app set idle_in_transaction_session_timeout = '15s';
alter role nexus_system set statement_timeout = '60s';

grant nexus_search, nexus_system to nexus_owner with inherit false, set true;

create database nexus owner nexus_owner template template0 encoding 'UTF8'
  locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C';
revoke all on database nexus from public;
grant connect on database nexus to nexus_app, nexus_system;

\connect nexus
revoke create on schema public from public;
grant usage on schema public to nexus_app, nexus_system, nexus_search;
SQL
