# shellcheck shell=bash
# down: everything that up started, frozen or half started too, and nothing else.

down() { # purge: yes or nothing
    [ -d "$STATE" ] || { say "nothing runs" && return; }
    refuse_foreign_folder
    lock
    load_shop
    if [ -n "$BLOCK" ]; then
        stop_balancer
        stop_all
        say "stopped"
    fi
    [ -z "$1" ] || forget
}

# nodes and DAS together, the database when nobody needs it any more
stop_all() {
    look_at_processes
    # shellcheck disable=SC2046 # names are words
    end_within 12 das $(process_names)
    # and what the manager began in that very moment
    look_at_processes
    # shellcheck disable=SC2046 # names are words
    end_within 12 $(process_names)
    end_within 12 database redis
    rm -f "$NODES"/*/config/pid "$DOMAIN/config/pid"
}

# nodes that run, by their command lines: also those that the domain has forgotten
process_names() {
    MARK="-Dcom.sun.aas.instanceRoot=$NODES/" awk '
        { start = index($0, ENVIRON["MARK"]) }
        start { rest = substr($0, start + length(ENVIRON["MARK"])); sub(/ .*/, "", rest); print rest }' <<<"$PROCESSES"
}

# end_within SECONDS NAME...: asked to end, frozen or not; who has not ended when the time is up is killed
end_within() {
    local seconds=$1 name
    shift
    look_at_processes
    for name in "$@"; do
        signal CONT "$name"
        signal TERM "$name"
    done
    until_true "$seconds" all_gone "$@" && return
    for name in "$@"; do
        signal KILL "$name"
    done
    until_true 10 all_gone "$@" || die "these cannot be stopped: $*"
}

all_gone() {
    local name
    look_at_processes
    for name in "$@"; do
        [ -z "$(pid_of "$name")" ] || return 1
    done
}

# only what this command makes, by name: a state folder never takes anything else with it
forget() {
    rm -rf "$SECRETS" "$PAYARA" "$STATE/domains" "$STATE/nodes" "$BALANCER" "$DATABASE" "$REDIS" "$BUILD" "$LOGS" "$RUN" "$STATE/unpacking" "$STATE/replay" "$STATE/rush"
    rm -f "$STATE/shop" "$STATE/shop.new" "$STATE/.shop-of-evercart"
    unlock
    rmdir "$STATE" 2>/dev/null || true
    say "forgotten"
}
