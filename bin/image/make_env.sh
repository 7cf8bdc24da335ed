#!/bin/sh
# make_env.sh SITE: writes .env beside docker-compose.yml with random secrets, and never over an
# existing one. Keep a copy: what is encrypted with APP_KEY is lost with it.
set -eu
site=${1:?the name under which people reach it, for example crm.example.com}
cd "$(dirname "$0")/../.."
if [ -e .env ]; then
  echo '.env is there already and stays as it is.' >&2
  exit 1
fi
umask 077
{
  echo "NEXUS_SITE=$site"
  for name in APP_KEY POSTGRES_PASSWORD NEXUS_OWNER_PASSWORD NEXUS_APP_PASSWORD \
    NEXUS_SYSTEM_PASSWORD REDIS_PASSWORD; do
    # Letters and digits alone, because they become part of URLs.
    echo "$name=$(LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom | head -c 43)"
  done
} >.env
echo 'Wrote .env.'
