#!/usr/bin/env bash
# On a host of the balancer pair: nginx, keepalived and the agent, each started again when it ends. Needs root.
#
#   OWN=lb1=10.0.0.11 PEER=10.0.0.12 VIP=10.0.0.10/24 PRIORITY=110 WITNESSES="10.0.0.1 10.0.0.12" INTERFACE=eth0 balancer.sh
#
# $SECRETS (/secrets) has balancer-token, tls.pem and tls.key, the same on both hosts; what is missing is made.
set -euo pipefail

: "${OWN:?this balancer, NAME=ADDRESS}" "${PEER:?the other address}" "${VIP:?the shop, ADDRESS/PREFIX}" "${PRIORITY:?}" "${WITNESSES?}"
CONFIG=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
SECRETS=${SECRETS:-/secrets}
RUN=/run/evercart
INTERFACE=${INTERFACE:-eth0}
# shellcheck source=/dev/null
. "$CONFIG/cluster/render.sh"

# where both balancers have the same folder, who comes first makes the token and the certificate
make_secrets() {
    mkdir -p "$SECRETS"
    cd "$SECRETS"
    exec 9>lock
    flock 9
    if [ ! -s balancer-token ]; then
        (umask 077 && LC_ALL=C tr -dc A-Za-z0-9 </dev/urandom | head -c 32 >token.new) || true
        [ -z "${TOKEN_READER:-}" ] || chown "$TOKEN_READER" token.new
        mv token.new balancer-token
    fi
    [ -s tls.pem ] || openssl req -x509 -newkey rsa:2048 -nodes -days 825 -subj "/CN=evercart" -addext "subjectAltName=IP:${VIP%/*},DNS:localhost" \
        -keyout tls.key -out tls.pem 2>/dev/null
    exec 9>&-
    cd /
}

write_values() {
    cat <<VALUES
NAME=${OWN%=*}
ADDRESS=${OWN#*=}
PEER=$PEER
VIP=$VIP
PRIORITY=$PRIORITY
ROUTER_ID=77
INTERFACE=$INTERFACE
RUN_DIR=$RUN
LISTEN_ADDRESS=0.0.0.0
PORT=80
TLS=listen 0.0.0.0:443 ssl http2 backlog=4096; ssl_certificate $SECRETS/tls.pem; ssl_certificate_key $SECRETS/tls.key; ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20; ssl_session_cache shared:tls:4m; ssl_session_tickets off; add_header Strict-Transport-Security \$hsts always;
ADMIN_PORT=8081
PLACES=200
OWN_ADMIN=listen ${OWN#*=}:8081;
PEER_ADMIN=$PEER:8081
PREFIX=$RUN
STATE_DIR=/var/lib/evercart/balancer
ADMIN_TOKEN_FILE=$SECRETS/balancer-token
SOURCE_DIR=$CONFIG/nginx
WORKERS=2
ACCESS_LOG=off
USER=nobody nogroup
MODULE_DIR=/usr/lib/nginx/modules
VALUES
}

# keep COMMAND...: running
keep() {
    while true; do
        "$@" || true
        sleep 0.2
    done
}

run_keepalived() {
    rm -f "$RUN/keepalived.pid" "$RUN/vrrp.pid"
    keepalived -n -l -f "$RUN/keepalived.conf" -p "$RUN/keepalived.pid" -r "$RUN/vrrp.pid"
}

run_agent() {
    local witness arguments=()
    for witness in $WITNESSES; do arguments+=(--witness "$witness"); done
    "$CONFIG/keepalived/agent.py" --vip "$VIP" --own "${OWN#*=}" --interface "$INTERFACE" --balancer 127.0.0.1:8081 \
        --keepalived "$RUN/vrrp.pid" --fault "$RUN/fault" "${arguments[@]}"
}

make_secrets
mkdir -p "$RUN/logs" "$RUN/temp" /var/lib/evercart/balancer
chown nobody /var/lib/evercart/balancer
write_values >"$RUN/values"
render "$RUN/values" "$CONFIG/nginx/nginx.conf.template" | sed 's/^worker_processes/worker_priority -10;\n&/; s|error_log "[^"]*"|error_log stderr|' >"$RUN/nginx.conf"
render "$RUN/values" "$CONFIG/keepalived/keepalived.conf.template" >"$RUN/keepalived.conf"
keep nginx -p "$RUN" -c "$RUN/nginx.conf" -g 'daemon off;' &
keep run_keepalived &
keep run_agent &
trap 'exit 0' TERM INT
wait
