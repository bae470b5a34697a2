# shellcheck shell=bash
# up: from whatever there is to a shop that answers. What runs already is left alone.

up() {
    need_tools
    create_state
    lock
    load_shop
    take_wishes
    if all_runs; then
        take_newer_manager
        tell_old_build
        tell_addresses
        return
    fi
    build_if_needed
    prepare
    start_redis
    start_domain
    start_missing_nodes
    start_balancer
    register_members
    take_surplus_away a "$WANTED_A"
    take_surplus_away b "$WANTED_B"
    take_surplus_away c "$WANTED_C"
    until_true 60 shop_answers || die "the shop does not answer at $(shop_url): see status, and $BALANCER/logs/error.log"
    say "the shop answers"
    tell_addresses
}

# options given now, over what is remembered
take_wishes() {
    local running=""
    look_at_processes
    [ -z "$PORT" ] || [ -z "$(pid_of lb1)$(pid_of das)" ] || running=yes
    [ -z "$running" ] || keep_running_port
    ! domain_exists || keep_database
    if [ -z "$PORT" ]; then
        PORT=${ASKED_PORT:-8080}
        refuse_taken_port "$PORT" "the shop's own"
        BLOCK=$(choose_block "$PORT") || exit 1
    elif [ -n "$ASKED_PORT" ] && [ "$ASKED_PORT" != "$PORT" ]; then
        refuse_taken_port "$ASKED_PORT" "the shop's own"
        PORT=$ASKED_PORT
    fi
    take_asked_sizes
    take_database
    take_sessions
    need_redis
    save_shop
}

take_asked_sizes() {
    WANTED_A=${ASKED_A:-$WANTED_A} WANTED_B=${ASKED_B:-$WANTED_B} WANTED_C=${ASKED_C:-$WANTED_C}
}

keep_running_port() {
    [ -z "$ASKED_PORT" ] || [ "$ASKED_PORT" = "$PORT" ] || die "the shop runs at port $PORT: ./evercart down first, then up --port $ASKED_PORT"
}

# orders and customers live in the database: a shop does not change it by the way
keep_database() {
    [ -z "$ASKED_DB" ] || [ "$(without_password "$ASKED_DB")" = "$DB" ] \
        || die "this shop was made with the database $DB: name another EVERCART_HOME for another shop, or forget this one with down --purge"
}

all_runs() {
    local node
    domain_exists || return 1
    look_at_shop
    [ "$BALANCER_STATE" = active ] && [ -n "$(pid_of das)" ] || return 1
    sizes_are_remembered || return 1
    ! uses_h2 || [ -n "$(pid_of database)" ] || return 1
    ! uses_redis || [ -n "$(pid_of redis)" ] || return 1
    for node in $(wanted_nodes); do
        [ "$(state_of "$node")" = ready ] || return 1
    done
    shop_answers
}

tell_old_build() {
    ! is_old || say "note: the running shop has an older build than the project: ./evercart rollout"
}

prepare() {
    write_password_files
    [ -n "$(running_nodes)" ] || ! is_old || copy_build
    tell_old_build
    unpack_payara
    write_values
    install_session_store
}

running_nodes() {
    local node
    look_at_processes
    for node in $(node_names); do
        [ -z "$(pid_of "$node")" ] || echo "$node"
    done
}

# Our own database and the domain do not need each other until nodes start. Somebody else's comes first: when it refuses us, nothing
# was made.
start_domain() {
    local database=""
    if uses_h2; then
        start_database &
        database=$!
    else
        start_database
    fi
    if domain_exists; then
        start_das
        tell_database
        deploy_newer_build
        move_sessions
        # the shop starts also when the manager cannot
        (take_newer_manager && await_manager) || say "note: what the cluster manager had begun did not end well; going on without it"
        remember_sizes
    else
        say "creating the domain"
        create_domain
        start_das
        configure_domain
    fi
    say "domain runs, admin console at $(admin_url)"
    [ -z "$database" ] || wait "$database" || exit 1
}

# what the manager has just ended may have set another size than the domain had before
remember_sizes() {
    take_sizes_of_domain
    take_asked_sizes
    remember_size a "$WANTED_A"
    remember_size b "$WANTED_B"
    remember_size c "$WANTED_C"
}

# and so many nodes there are
sizes_are_remembered() {
    [ "$(wanted_in_domain a) $(wanted_in_domain b) $(wanted_in_domain c)" = "$WANTED_A $WANTED_B $WANTED_C" ] \
        && [ "$(node_names | without_spares | sort)" = "$(wanted_nodes | sort)" ]
}

start_missing_nodes() {
    local node waiting=() stopped=() absent=()
    look_at_shop
    for node in $(wanted_nodes); do
        case $(state_of "$node") in
            ready) continue ;;
            starting) ;;
            frozen) signal CONT "$node" ;;
            draining) take_in "$node" ;;
            "") absent+=("$node") stopped+=("$node") && continue ;;
            *) stopped+=("$node") && continue ;;
        esac
        waiting+=("$node")
    done
    [ ${#absent[@]} = 0 ] || add_nodes "${absent[@]}"
    [ ${#stopped[@]} = 0 ] || start_nodes "${stopped[@]}"
    [ ${#waiting[@]} = 0 ] || wait_until_ready "${waiting[@]}"
}

# callers learn of new nodes of B and C while they run
add_nodes() {
    create_nodes "$@"
    apply "$CONFIG/66-endpoints.asadmin" || die "the systems cannot be told of $*: see the line above"
}
