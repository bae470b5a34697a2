#!/usr/bin/env bash
# PostgreSQL with one database and one user, whose password is made at the first start.
set -euo pipefail
PATH=/usr/lib/postgresql/15/bin:$PATH

make_database() {
    local password
    password=$(LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c 32 || true)
    rm -rf /data/new
    initdb -D /data/new --auth-local=peer --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >/dev/null
    echo "host all all 0.0.0.0/0 scram-sha-256" >>/data/new/pg_hba.conf
    postgres --single -D /data/new postgres >/dev/null <<SQL
CREATE ROLE evercart LOGIN PASSWORD '$password';
CREATE DATABASE evercart OWNER evercart;
SQL
    echo evercart >/secrets/postgresql-user
    echo "$password" >/secrets/postgresql-password
    mv /data/new /data/shop
}

[ -d /data/shop ] || make_database
exec postgres -D /data/shop -c listen_addresses='*' -c unix_socket_directories=/tmp -c max_connections=200
