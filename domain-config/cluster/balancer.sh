# shellcheck shell=bash
# The balancer: nginx, rendered and started here, told over its admin port which nodes of A are behind it.

balancer_values() {
    local workers_user=nobody
    cat <<VALUES
LISTEN_ADDRESS=127.0.0.1
PORT=$PORT
ADMIN_PORT=$(balancer_admin_port)
PLACES=200
OWN_ADMIN=
TLS=
PEER_ADMIN=
PREFIX=$BALANCER
STATE_DIR=$BALANCER/members
ADMIN_TOKEN_FILE=$SECRETS/balancer-token
SOURCE_DIR=$BALANCER/source
WORKERS=2
ACCESS_LOG=off
USER=$workers_user $(id -gn "$workers_user")
MODULE_DIR=$(nginx_modules)
VALUES
}

render_balancer() {
    local drop='^$'
    rm -rf "$BALANCER/source"
    cp -R "$CONFIG/nginx" "$BALANCER/source"
    mkdir -p "$BALANCER/logs" "$BALANCER/temp" "$BALANCER/members"
    balancer_values >"$RUN/balancer.values"
    secret balancer-token >/dev/null
    if [ "$(id -u)" = 0 ]; then chown -R nobody "$BALANCER/members"; else drop="$drop|^user "; fi
    [ -n "$(nginx_modules)" ] || drop="$drop|^load_module "
    render "$RUN/balancer.values" "$BALANCER/source/nginx.conf.template" | grep -vE "$drop" >"$BALANCER/nginx.conf"
    printf 'header = "Authorization: Bearer %s"\n' "$(secret balancer-token)" | private "$SECRETS/balancer.curl"
}

start_balancer() {
    is_gone lb1 || return 0
    refuse_taken_port "$PORT" "the shop's own"
    render_balancer
    "$(nginx_program)" -p "$BALANCER" -c "$BALANCER/nginx.conf" </dev/null 2>>"$LOGS/balancer.log" \
        || die "the balancer does not start: $(tail -n 1 "$LOGS/balancer.log")"
    until_true 10 balancer_answers || die "the balancer does not answer: see $BALANCER/logs/error.log"
    say "balancer listens at $(shop_url)"
}

shop_url() { echo "http://127.0.0.1:$PORT"; }

balancer_answers() { curl -sf -m 2 -o /dev/null "$(balancer_url)/alive"; }

balancer_url() { echo "http://127.0.0.1:$(balancer_admin_port)"; }

# balancer METHOD PATH [CURL OPTION...]
balancer() {
    local method=$1 path=$2
    shift 2
    curl -sf -m 5 -K "$SECRETS/balancer.curl" -X "$method" "$@" "$(balancer_url)$path"
}

# brings the balancer's members to the nodes of A that the domain has
register_members() {
    local name system port draining known
    known=$(balancer GET /members) || die "the balancer does not answer: see $BALANCER/logs/error.log"
    while read -r name system port draining; do
        [ "$system" = A ] || continue
        ! is_spare "$name" || continue
        case $known in
            *"\"name\":\"$name\",\"address\":\"$(host_of "$name"):$port\""*) continue ;;
        esac
        balancer PUT "/members/$name" -d "{\"address\":\"$(host_of "$name"):$port\"}" >/dev/null || die "the balancer does not take $name"
    done < <(list_nodes)
}

member_in_flight() {
    balancer GET "/members/$1" | sed -n 's/.*"inFlight":\([0-9]*\).*/\1/p'
}

member_is_idle() { [ "$(member_in_flight "$1")" = 0 ]; }

shop_answers() { curl -sf -m 5 -o /dev/null "$(shop_url)/"; }

stop_balancer() {
    is_running lb1 || return 0
    signal CONT lb1
    signal QUIT lb1
    until_true 5 is_gone lb1 || { signal TERM lb1 && until_true 5 is_gone lb1; } || signal KILL lb1
}
