# shellcheck shell=bash
# The hosts of check.sh: network namespaces at one switch. The outermost namespace is the switch and the gateway.
# shellcheck disable=SC2154 # here, balancer, work, token: set by check.sh and the balancer's stage

readonly VIP=10.77.0.10 GATEWAY=10.77.0.254 PUBLIC_PORT=80 LOCAL_ADMIN_PORT=8081
declare -A ADDRESS=([lb1]=10.77.0.1 [lb2]=10.77.0.2 [user]=10.77.0.20 [look1]=10.77.0.21 [look2]=10.77.0.22 [nodes]=10.77.0.30)
declare -A PRIORITY=([lb1]=110 [lb2]=100)

other() { if [ "$1" = lb1 ]; then echo lb2; else echo lb1; fi; }

on() { # HOST COMMAND...
    local host=$1
    shift
    ip netns exec "$host" "$@"
}

lay_cables() {
    local host
    # a machine on which nobody named a network namespace yet has no such folder
    mkdir -p /run/netns
    mount -t tmpfs none /run/netns
    ip link set lo up
    ip link add switch type bridge
    ip address add "$GATEWAY/24" dev switch
    ip link set switch up
    for host in "${!ADDRESS[@]}"; do
        ip netns add "$host"
        ip link add "$host" type veth peer name eth0 netns "$host"
        ip link set "$host" master switch up
        ip -n "$host" link set lo up
        ip -n "$host" address add "${ADDRESS[$host]}/24" dev eth0
        ip -n "$host" link set eth0 up
    done
}

mac_of() { ip -n "$1" -o link show eth0 | sed -n 's/.*link.ether \([^ ]*\).*/\1/p'; }

# look HOST LB: asks one balancer host alone for the address, all the time, whoever holds it
look() {
    ip -n "$1" neighbor replace "$VIP" lladdr "$(mac_of "$2")" dev eth0 nud permanent
    on "$1" ping -q -c 1 -W 1 "${ADDRESS[$2]}" >/dev/null
    on "$1" stdbuf -oL ping -D -n -i 0.005 "$VIP" >"$work/$2.answers" 2>&1 &
}

start_nginx() { on "$1" nginx -p "$work/$1" -c "$work/$1/nginx.conf"; }

start_keepalived() {
    rm -f "$work/$1/keepalived.pid" "$work/$1/vrrp.pid"
    on "$1" keepalived -n -l -f "$work/$1/keepalived.conf" -p "$work/$1/keepalived.pid" -r "$work/$1/vrrp.pid" \
        >>"$work/$1/keepalived.log" 2>&1 &
}

start_agent() { # HOST [WITNESS...]
    local host=$1 witness arguments=()
    shift
    for witness in "$@"; do arguments+=(--witness "$witness"); done
    on "$host" "$here/agent.py" --vip "$VIP/24" --own "${ADDRESS[$host]}" --interface eth0 --balancer "127.0.0.1:$LOCAL_ADMIN_PORT" \
        --keepalived "$work/$host/vrrp.pid" --fault "$work/$host/fault" "${arguments[@]}" >>"$work/$host/agent.log" 2>&1 &
}

make_certificate() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=shop -keyout "$work/tls.key" -out "$work/tls.pem" 2>/dev/null
}

# shellcheck disable=SC2016 # a variable of nginx
tls_line() {
    printf '%s ' 'listen 0.0.0.0:443 ssl http2;' "ssl_certificate $work/tls.pem; ssl_certificate_key $work/tls.key;" \
        'ssl_protocols TLSv1.2 TLSv1.3;' 'add_header Strict-Transport-Security $hsts always;'
}

prepare_host() {
    local own="listen ${ADDRESS[$1]}:$LOCAL_ADMIN_PORT;" peer="${ADDRESS[$(other "$1")]}:$LOCAL_ADMIN_PORT"
    here=$balancer make_prefix "$work/$1" "$PUBLIC_PORT" "$LOCAL_ADMIN_PORT" "$work/token" 's|@LISTEN_ADDRESS@|0.0.0.0|; s|^worker_processes|worker_priority -10;\n&|;'"s|@OWN_ADMIN@|$own|; s|@PEER_ADMIN@|$peer|; s|@TLS@|$(tls_line)|;"
    cat >"$work/$1/values" <<VALUES
NAME=$1
RUN_DIR=$work/$1
INTERFACE=eth0
ROUTER_ID=77
PRIORITY=${PRIORITY[$1]}
ADDRESS=${ADDRESS[$1]}
PEER=${ADDRESS[$(other "$1")]}
VIP=$VIP/24
VALUES
    render "$work/$1/values" "$here/keepalived.conf.template" >"$work/$1/keepalived.conf"
}

start_host() {
    start_nginx "$1"
    start_keepalived "$1"
    start_agent "$1" "$GATEWAY" "${ADDRESS[$(other "$1")]}"
}

pids_of_host() { ip netns pids "$1"; }

# the processes of one kind on a host
pids_on() { # HOST NAME
    local pid
    for pid in $(pids_of_host "$1"); do
        [ "$(cat "/proc/$pid/comm" 2>/dev/null)" != "$2" ] || echo "$pid"
    done
}

# signal_all SIGNAL: to the processes on standard input
signal_all() { xargs -r kill "-$1"; }

lists_address() { [ -n "$(ip -n "$1" -o address show to "$VIP")" ]; }

is_fit() { [ "$(cat "$work/$1/fault")" = 0 ]; }

# the host that answers for the address
holder() {
    local host
    for host in lb1 lb2; do
        ! lists_address "$host" || echo "$host"
    done
}

one_holds() { [ "$(holder | wc -l)" = 1 ]; }

holder_is() { [ "$(holder)" = "$1" ]; }

# on_host HOST METHOD PATH [CURL OPTION...]: the admin port of that host's balancer
on_host() {
    local host=$1 method=$2 path=$3
    shift 3
    on "$host" curl -s -X "$method" -H "Authorization: Bearer $token" "$@" "http://127.0.0.1:$LOCAL_ADMIN_PORT$path"
}

member_port() { echo $((21000 + ${1#a})); }

start_member_on_network() {
    mkdir -p "$work/members"
    on nodes java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" \
        FakeMember "$1" "$(member_port "$1")" "$work/members/$1.executions" "${ADDRESS[nodes]}" >"$work/members/$1.log" 2>&1 &
}

# one visitor asks every 10 ms, and two onlookers watch who answers for the address
start_user() {
    local member host
    for host in lb1 lb2; do
        await 10 on_host "$host" GET /status -f -o /dev/null
        for member in a1 a2 a3; do
            on_host "$host" PUT "/members/$member" -d "{\"address\":\"${ADDRESS[nodes]}:$(member_port "$member")\"}" >/dev/null
        done
    done
    await 20 one_holds
    await 20 is_fit lb1
    await 20 is_fit lb2
    on user java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" VipClient "$VIP" "$PUBLIC_PORT" "$work/user.log" &
    look look1 lb1
    look look2 lb2
    : >"$work/user.log"
    await 20 answers_since 0 200
}

set_the_hosts() {
    local host member
    chmod 755 "$work"
    mkdir "$work/classes"
    javac -d "$work/classes" "$balancer/test/"*.java "$here/test/"*.java
    (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$work/token")
    token=$(cat "$work/token")
    lay_cables
    for member in a1 a2 a3; do start_member_on_network "$member"; done
    make_certificate
    for host in lb1 lb2; do
        prepare_host "$host"
        start_host "$host"
    done
    start_user
}
