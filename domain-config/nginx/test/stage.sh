# shellcheck shell=bash
# The stage of check.sh: a temporary directory, the balancer, fake members, and the words the claims are written in.
# shellcheck disable=SC2154 # here: set by check.sh

nginx=${NGINX:-nginx}

seconds_since() {
    awk -v start="$1" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.2f", end - start }'
}

note() {
    printf '%s\n' "$*" >>"$work/notes"
}

# expect WHAT WANTED ACTUAL
expect() {
    if [ "$2" != "$3" ]; then
        printf '%s: wanted %s, got %s\n' "$1" "$2" "$3"
        return 1
    fi
}

# expect_within WHAT LEAST MOST ACTUAL
expect_within() {
    if ! awk -v least="$2" -v most="$3" -v actual="$4" 'BEGIN { exit !(actual >= least && actual <= most) }'; then
        printf '%s: wanted %s to %s, got %s\n' "$1" "$2" "$3" "$4"
        return 1
    fi
}

# expect_match WHAT PATTERN TEXT
expect_match() {
    if ! grep -q -e "$2" <<<"$3"; then
        printf '%s: wanted %s in: %s\n' "$1" "$2" "$3"
        return 1
    fi
}

# await SECONDS COMMAND...: until it succeeds, looking every 20 ms or every $LOOK_EVERY seconds
await() {
    local start=$EPOCHREALTIME most=$1
    shift
    until "$@"; do
        if awk -v spent="$(seconds_since "$start")" -v most="$most" 'BEGIN { exit !(spent > most) }'; then
            printf 'not within %s s: %s\n' "$most" "$*"
            return 1
        fi
        sleep "${LOOK_EVERY:-0.02}"
    done
}

nobody_listens() {
    ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# below the ports that systems lend to outgoing connections, which could take the place of a member that is down
free_port() {
    local port
    while true; do
        port=$((26000 + RANDOM % 2000))
        if ! grep -qx "$port" "$work/ports" && nobody_listens "$port"; then
            echo "$port" | tee -a "$work/ports"
            return
        fi
    done
}

set_the_stage() {
    work=$(mktemp -d "${TMPDIR:-/tmp}/balancer-check.XXXXXX")
    chmod 755 "$work"
    mkdir "$work/classes" "$work/members"
    : >"$work/ports"
    javac -d "$work/classes" "$here/test/"*.java
    port=$(free_port)
    admin_port=$(free_port)
    (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$work/token")
    token=$(cat "$work/token")
    lb="$work/closed/lb"
    mkdir -m 700 "$work/closed"
    make_prefix "$lb" "$port" "$admin_port" "$work/token"
}

# make_prefix DIRECTORY PORT ADMIN_PORT TOKEN_FILE [MORE SED SCRIPT]
make_prefix() {
    mkdir -p "$1/state" "$1/logs" "$1/temp"
    local left_out="" user="" modules
    modules=$("$nginx" -V 2>&1 | sed -n 's/.*--modules-path=\([^ ]*\).*/\1/p')
    if "$nginx" -v 2>&1 | grep -q openresty; then left_out+="/^load_module /d;"; fi
    if [ "$(id -u)" = 0 ]; then
        user="nobody $(id -gn nobody)"
        chown nobody "$1/state"
    else
        left_out+="/^user /d;"
    fi
    sed -e "${left_out}${5:-}" \
        -e "s|@MODULE_DIR@|$modules|; s|@USER@|$user|; s|@WORKERS@|2|; s|@PREFIX@|$1|g; s|@SOURCE_DIR@|$here|g" \
        -e "s|@STATE_DIR@|$1/state|; s|@ADMIN_TOKEN_FILE@|$4|; s|@ACCESS_LOG@|$1/logs/access.log shop|" \
        -e "s|@PEER_ADMIN@||; s|@OWN_ADMIN@||; s|@TLS@||" \
        -e "s|@LISTEN_ADDRESS@|127.0.0.1|; s|@PORT@|$2|; s|@ADMIN_PORT@|$3|; s|@PLACES@|30|" \
        "$here/nginx.conf.template" >"$1/nginx.conf"
}

start_balancer() {
    "$nginx" -p "$lb" -c "$lb/nginx.conf"
    await 5 alive "$admin_port"
}

alive() {
    [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/alive")" = 204 ]
}

stop_balancer() {
    local pid
    pid=$(cat "$lb/nginx.pid")
    kill -QUIT "$pid"
    await 10 gone "$pid"
}

gone() {
    ! kill -0 "$1" 2>/dev/null
}

start_member() {
    local member_port="$work/members/$1.port"
    [ -s "$member_port" ] || free_port >"$member_port"
    java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" \
        FakeMember "$1" "$(cat "$member_port")" "$work/members/$1.executions" >"$work/members/$1.log" 2>&1 &
    echo $! >"$work/members/$1.pid"
    disown
}

signal_member() {
    kill "-$1" "$(cat "$work/members/$2.pid")"
}

# the kernel frees the port of a killed member with its last thread
revive_member() {
    await 5 gone "$(cat "$work/members/$1.pid")"
    start_member "$1"
    await 10 state_is "$1" ready
}

clear_the_stage() {
    local file pid
    for file in "$lb/nginx.pid" "$work/normal/nginx.pid" "$work"/members/*.pid; do
        if [ -s "$file" ] && pid=$(cat "$file"); then
            kill -CONT "$pid" 2>/dev/null || true
            kill -TERM "$pid" 2>/dev/null || true
            await 5 gone "$pid" || kill -KILL "$pid" 2>/dev/null || true
        fi
    done
    rm -rf "$work"
}

# ask METHOD PATH [CURL OPTION...]: status line, headers, body
ask() {
    local method=$1 path=$2
    shift 2
    if [ "$method" = HEAD ]; then set -- --head "$@"; else set -- -X "$method" "$@"; fi
    curl -s -i --max-time 30 "$@" "http://127.0.0.1:$port$path" | tr -d '\r'
}

# status METHOD PATH [CURL OPTION...]
status() {
    ask "$@" | sed -n '1s/HTTP[^ ]* \([0-9]*\).*/\1/p'
}

# admin METHOD PATH [CURL OPTION...]
admin() {
    local method=$1 path=$2
    shift 2
    curl -s -X "$method" -H "Authorization: Bearer $token" "$@" "http://127.0.0.1:$admin_port$path"
}

# admin_status METHOD PATH [CURL OPTION...]
admin_status() {
    admin "$@" -o /dev/null -w '%{http_code}'
}

# field NAME: of the JSON on standard input
field() {
    sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}

state_of() {
    admin GET "/members/$1" | field state
}

state_is() {
    [ "$(state_of "$1")" = "$2" ]
}

in_flight_is() {
    [ "$(admin GET "/members/$1" | field inFlight)" = "$2" ]
}

# executions PATTERN: how often members executed what matches
executions() {
    cat "$work"/members/*.executions | grep -c -e "$1" || true
}

# load METHOD PATH COUNT CLIENTS
load() {
    java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" LoadClient "$port" "$@"
}

# outcome NAME LINE: a number in the line of a load
outcome() {
    sed -n "s/.*\b$1=\([0-9]*\).*/\1/p" <<<"$2"
}
