# shellcheck shell=bash
# How the shop is: from the domain's file, one look at the processes and one probe of each node, all at once.

# probes all running nodes at the same time; the status codes are left as files
probe_nodes() {
    local name system port draining
    PROBES=$(mktemp -d "${TMPDIR:-/tmp}/probe.XXXXXX")
    while read -r name system port draining; do
        case $(stat_of "$name") in
            "" | T*) ;;
            *) curl -s -m 1 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/health/ready" >"$PROBES/$name" & ;;
        esac
    done
    wait
}

node_state() { # NAME DRAINING
    case $(stat_of "$1") in
        "") if [ -f "$NODES/$1/config/pid" ]; then echo dead; else echo stopped; fi ;;
        T*) echo frozen ;;
        *)
            if [ "$2" = yes ]; then
                echo draining
            elif [ "$(cat "$PROBES/$1" 2>/dev/null)" = 200 ]; then
                echo ready
            else
                echo starting
            fi
            ;;
    esac
}

balancer_state() {
    if [ -n "$(pid_of lb1)" ]; then
        if balancer_answers; then echo active; else echo dead; fi
    elif [ -f "$BALANCER/nginx.pid" ]; then
        echo dead
    else
        echo stopped
    fi
}

# lines "name system state pid url"
look_at_nodes() {
    local nodes name system port draining pid
    nodes=$(list_nodes)
    [ -n "$nodes" ] || return 0
    probe_nodes <<<"$nodes"
    while read -r name system port draining; do
        pid=$(pid_of "$name")
        echo "$name $system $(node_state "$name" "$draining") ${pid:--} http://127.0.0.1:$port"
    done <<<"$nodes"
    rm -rf "$PROBES"
}

look_at_shop() {
    look_at_processes
    NODE_LINES=$(look_at_nodes)
    BALANCER_STATE=$(balancer_state)
    BALANCER_PID=$(pid_of lb1)
}

# state_of NODE: from the last look, empty when the domain does not have it
state_of() {
    awk -v node="$1" '$1 == node { print $3 }' <<<"$NODE_LINES"
}

show_json() {
    local name system state pid url comma="" null=null
    printf '{"url": "%s", "console": "%s", "admin": "%s", "sessions": "%s", "wanted": %s,\n "nodes": [' \
        "$(shop_url)" "$(manager_url)/" "$(admin_url)" "$SESSIONS" "$WANTED_A"
    while read -r name system state pid url; do
        [ -n "$name" ] || continue
        [ "$pid" != - ] || pid=$null
        printf '%s\n  {"name": "%s", "system": "%s", "state": "%s", "pid": %s, "url": "%s"%s}' "$comma" "$name" "$system" "$state" "$pid" "$url" \
            "$(! is_spare "$name" || printf ', "spare": true')"
        comma=,
    done <<<"$NODE_LINES"
    printf '],\n%s "balancers": [\n  {"name": "lb1", "state": "%s", "pid": %s, "url": "%s"}]}\n' \
        "$(redis_json)" "$BALANCER_STATE" "${BALANCER_PID:-$null}" "$(shop_url)"
}

# the session store, when it is a process of its own
redis_json() {
    local pid
    uses_redis || return 0
    pid=$(pid_of redis)
    printf ' "store": {"name": "redis", "state": "%s", "pid": %s},' "$(redis_state)" "${pid:-null}"
}

show_table() {
    local name system state pid url
    printf '%-6s%-8s%-10s%-9s%s\n' node system state pid address
    while read -r name system state pid url; do
        [ -z "$name" ] || show_row "$name" "$system" "$state" "$pid" "$url$(! is_spare "$name" || printf ' (spare)')"
    done <<<"$NODE_LINES"
    ! uses_redis || show_row redis - "$(redis_state)" "$(pid_of redis)" "redis://127.0.0.1:$(redis_port)"
    show_row lb1 - "$BALANCER_STATE" "${BALANCER_PID:--}" "$(shop_url)"
    tell_addresses
    printf 'wanted   %s A, %s B, %s C; sessions: %s; database: %s\n' "$WANTED_A" "$WANTED_B" "$WANTED_C" "$SESSIONS" "$DB"
}

tell_addresses() {
    printf '\nshop     %s\nconsole  %s (user operator, password in %s)\n' "$(shop_url)" "$(manager_url)/" "$SECRETS/manager-password"
    printf 'admin    %s (user admin, password in %s)\n' "$(admin_url)" "$SECRETS/admin-password"
}

show_row() { # NAME SYSTEM STATE PID URL
    local on="" off=""
    if [ -t 1 ]; then
        case $3 in
            ready | active) on=$'\033[32m' ;;
            dead | frozen) on=$'\033[31m' ;;
            starting | draining) on=$'\033[33m' ;;
            *) on=$'\033[2m' ;;
        esac
        off=$'\033[0m'
    fi
    printf '%-6s%-8s%s%-10s%s%-9s%s\n' "$1" "$2" "$on" "$3" "$off" "$4" "$5"
}

status() { # HOW
    need_shop
    load_shop
    look_at_shop
    "$1"
}
