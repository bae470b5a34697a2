# shellcheck shell=bash
# down: everything that up started, frozen or half started too, and nothing else.

down() { # purge: yes or nothing
    [ -d "$STATE" ] || { say "nothing runs" && return; }
    lock
    load_shop
    if [ -n "$BLOCK" ]; then
        stop_balancer
        stop_all
        say "stopped"
    fi
    [ -z "$1" ] || forget
}

# Payara's JVMs end at SIGTERM by themselves; whatever is left after the deadline is killed
stop_all() {
    local name names
    look_at_processes
    names="$(process_names) das database"
    for name in $names; do
        signal CONT "$name"
        [ "$name" = das ] || [ "$name" = database ] || signal TERM "$name"
    done
    end_within 15 $(process_names)
    end_within 15 das
    end_within 15 database
    rm -f "$NODES"/*/config/pid
}

# nodes that run, by their command lines: also those that the domain has forgotten
process_names() {
    MARK="-Dcom.sun.aas.instanceRoot=$NODES/" awk '
        start = index($0, ENVIRON["MARK"]) { rest = substr($0, start + length(ENVIRON["MARK"])); sub(/ .*/, "", rest); print rest }' <<<"$PROCESSES"
}

end_within() { # SECONDS NAME...
    local seconds=$1 name
    shift
    for name in "$@"; do
        signal TERM "$name"
    done
    for name in "$@"; do
        until_true "$seconds" is_gone "$name" || { signal KILL "$name" && until_true 5 is_gone "$name"; } || die "$name cannot be stopped"
    done
}

# only what this command makes, by name: a state folder never takes anything else with it
forget() {
    rm -rf "$SECRETS" "$PAYARA" "$STATE/domains" "$STATE/nodes" "$BALANCER" "$DATABASE" "$BUILD" "$LOGS" "$RUN" "$STATE/unpacking"
    rm -f "$STATE/shop" "$STATE/shop.new" "$STATE/.shop-of-evercart"
    unlock
    rmdir "$STATE" 2>/dev/null || true
    say "forgotten"
}
