# shellcheck shell=bash
# What failure tests and operators do to one node.

# node or balancer that the shop has; the block of ports and the processes are known afterwards
need_node() {
    need_shop
    load_shop
    case $NODE in
        lb1) ;;
        redis) uses_redis || die "the sessions of this shop are not in Redis" ;;
        *) node_exists "$NODE" || die "the shop has no node $NODE (nodes: $(node_names | tr '\n' ' '))" ;;
    esac
    look_at_processes
}

need_running_node() {
    need_node
    [ -n "$(pid_of "$NODE")" ] || die "$NODE does not run"
}

kill_node() {
    need_running_node
    local pids
    pids=$(pids_of "$NODE")
    signal KILL "$NODE"
    # shellcheck disable=SC2086 # one word for each process
    until_true 5 are_over $pids || die "$NODE is still there"
    say "$NODE is dead"
}

freeze_node() {
    need_running_node
    signal STOP "$NODE"
    say "$NODE is frozen"
}

thaw_node() {
    need_running_node
    signal CONT "$NODE"
    say "$NODE goes on"
}

# Politely, so that its part of the data grid moves to the others; whatever does not stop in time is killed.
stop_node() {
    need_shop
    lock
    need_node
    [ "$NODE" != lb1 ] || { stop_balancer && say "lb1 is stopped" && return; }
    [ "$NODE" != redis ] || { end_within 12 redis && say "redis is stopped" && return; }
    if [ -n "$(pid_of "$NODE")" ]; then
        case $(stat_of "$NODE") in
            T*) ;;
            *) take_out "$NODE" ;;
        esac
        end_within 30 "$NODE"
    fi
    rm -f "$NODES/$NODE/config/pid"
    take_in "$NODE"
    say "$NODE is stopped"
}

start_node_again() {
    need_shop
    need_tools
    lock
    need_node
    [ "$NODE" != lb1 ] || { start_balancer_again && return; }
    [ "$NODE" != redis ] || { signal CONT redis && start_redis && say "redis runs" && return; }
    start_das
    take_in "$NODE"
    look_at_processes
    signal CONT "$NODE"
    [ -n "$(pid_of "$NODE")" ] || start_node "$NODE"
    wait_until_ready "$NODE"
    is_gone lb1 || register_members
}

start_balancer_again() {
    start_balancer
    register_members
    say "lb1 is active"
    until_true 10 shop_answers || say "the balancer runs, but no node of system A answers: see status"
}

follow_log() {
    need_node
    local log=$BALANCER/logs/error.log
    case $NODE in
        lb1) ;;
        redis) log=$LOGS/redis.log ;;
        *) log=$(node_log "$NODE") ;;
    esac
    [ -f "$log" ] || die "$NODE has no log yet"
    exec tail -n 50 -F "$log"
}
