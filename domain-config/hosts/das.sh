#!/usr/bin/env bash
# On the host of the DAS: makes the domain of several hosts, or resumes it, and starts the nodes that do not run.
#
#   das.sh HOSTS-FILE    see hosts.conf.example; state and secrets are in $EVERCART_HOME
#
# The secrets postgresql-user, postgresql-password, redis-password and balancer-token are put there before.
set -euo pipefail

PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
CONFIG=$PROJECT/domain-config
DIST=$CONFIG/target/dist
for part in "$CONFIG"/cluster/*.sh "$CONFIG/hosts/places.sh"; do
    case $part in
        */check.sh) ;;
        *)
            # shellcheck source=/dev/null
            . "$part"
            ;;
    esac
done

need_secrets() {
    local name
    for name in postgresql-user postgresql-password balancer-token; do
        [ -s "$SECRETS/$name" ] || die "$SECRETS/$name is missing"
    done
    printf 'header = "Authorization: Bearer %s"\n' "$(secret balancer-token)" | private "$SECRETS/balancer.curl"
}

# the administrator's way to the DAS is TLS with the domain's own certificate, which was not made for the loopback address
write_way_to_das() {
    write_password_files
    { cat "$SECRETS/admin.curl" && echo insecure; } | private "$SECRETS/admin.curl"
}

use_secure_admin() {
    run_asadmin enable-secure-admin || die "secure admin cannot be enabled: see $LOGS/asadmin.log"
    "$PAYARA/bin/asadmin" restart-domain --domaindir "$STATE/domains" shop </dev/null >>"$LOGS/asadmin.log" 2>&1 \
        || die "the DAS does not come back with secure admin: see $DOMAIN/logs/server.log"
}

start_everything() {
    domain_exists || copy_build
    write_values
    install_session_store
    if domain_exists; then
        start_das
        tell_database
        move_sessions
    else
        migrated "$DB"
        create_domain
        ADMIN_SCHEME=http
        start_das
        ADMIN_SCHEME=https
        use_secure_admin
        until_true 240 das_answers || die "the DAS does not answer: $(answer_text)"
        configure_domain
    fi
    say "domain runs"
    until_true 60 register_members || say "note: no balancer takes the members: $BALANCERS"
    (start_absent_nodes) || say "note: not every node runs; what runs goes on"
    (take_newer_build) || say "note: the newer build is not everywhere"
    say "the system runs"
}

# the first of every system before the second of any: the shop answers when it has one of each
start_absent_nodes() {
    local node absent=()
    for node in $(wanted_nodes | sort -s -k 1.2,1n); do
        node_is_ready "$node" || absent+=("$node")
    done
    [ ${#absent[@]} = 0 ] || start_nodes "${absent[@]}"
}

# the nodes that run get it one by one
take_newer_build() {
    FROM=""
    is_old || return 0
    await_manager
    take_newer_manager
    put_next_builds
    [ -n "$(ls "$BUILD/next")" ] || return 0
    update_database
    begin_action POST rollouts "das.sh"
}

if [ $# != 1 ] || [ ! -f "$1" ]; then
    echo "usage: das.sh HOSTS-FILE" >&2
    exit 2
fi
find_state
create_state
lock
read_hosts "$1"
need_secrets
write_way_to_das
start_everything
