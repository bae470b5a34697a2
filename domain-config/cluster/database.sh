# shellcheck shell=bash
# The database of B and C: H2 in server mode, ours, or PostgreSQL, somebody else's. Migrated before nodes start.

uses_h2() { [ "$DB" = h2 ]; }

database_url() {
    if uses_h2; then
        echo "jdbc:h2:tcp://127.0.0.1:$(database_port)/shop;WRITE_DELAY=0"
    else
        echo "$DB"
    fi
}

database_driver() { if uses_h2; then echo org.h2.jdbcx.JdbcDataSource; else echo org.postgresql.ds.PGSimpleDataSource; fi; }
# the host in the address
database_server() {
    case $(database_url) in
        jdbc:postgresql://\[*) database_url | sed 's|^[^[]*\(\[[^]]*\]\).*|\1|' ;;
        jdbc:postgresql://*) database_url | sed 's|^jdbc:postgresql://\([^:/?]*\).*|\1|' ;;
        *) echo localhost ;;
    esac
}

database_user() { if uses_h2; then echo evercart; else cat "$SECRETS/postgresql-user"; fi; }
database_password() { if uses_h2; then secret h2-password; else cat "$SECRETS/postgresql-password"; fi; }

# an older build may have made the domain, and not have told it which host the address means: Payara would take its own
tell_database() {
    ! domain_knows_database || return 0
    write_values
    apply "$CONFIG/55-database.asadmin" || die "the domain cannot be told of its database: see the line above"
}

domain_knows_database() {
    grep -qF "\"payara.microprofile.evercart.db.server\" value=\"$(database_server)\"" "$DOMAIN/config/domain.xml"
}

# migrate URL
migrate() {
    EVERCART_DB_URL=$1 EVERCART_DB_USER=$(database_user) EVERCART_DB_PASSWORD=$(database_password) \
        java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$BUILD/database/*" evercart.migration.MigrateCommand 2>>"$LOGS/database.log"
}

migrated() {
    local did
    did=$(migrate "$1") || die "the database is not ready: $(tail -n 1 "$LOGS/database.log")"
    say "database: $did"
}

# The file is opened directly before its server runs: so the server never has to create a database for whoever asks over the network.
start_database() {
    if ! uses_h2; then
        migrated "$DB"
        return
    fi
    is_gone database || return 0
    migrated "jdbc:h2:file:$DATABASE/shop;WRITE_DELAY=0"
    in_background "$LOGS/database.log" java -Xmx192m -XX:+UseSerialGC -Dh2.bindAddress=127.0.0.1 -cp "$BUILD/database/h2.jar" \
        org.h2.tools.Server -tcp -tcpPort "$(database_port)" -baseDir "$DATABASE"
    until_true 30 port_is_taken "$(database_port)" || die "the database does not start: see $LOGS/database.log"
}

# take_database: what --db said now, or what is remembered; user and password leave the URL and become private files
take_database() {
    [ -n "$ASKED_DB" ] || return 0
    if [ "$ASKED_DB" = h2 ]; then
        DB=h2
        return
    fi
    url_parameter "$ASKED_DB" user | private "$SECRETS/postgresql-user"
    url_parameter "$ASKED_DB" password | private "$SECRETS/postgresql-password"
    DB=$(without_password "$ASKED_DB")
}

# url_parameter URL NAME, with %XX written out
url_parameter() {
    local encoded
    encoded=$(printf '%s' "$1" | sed -n "s/.*[?&]$2=\([^&]*\).*/\1/p")
    printf '%b' "${encoded//%/\\x}"
}

without_password() {
    printf '%s' "$1" | sed -e 's/\([?&]\)user=[^&]*/\1/' -e 's/\([?&]\)password=[^&]*/\1/' -e 's/?&*/?/' -e 's/&&*/\&/g' -e 's/[?&]$//'
}
