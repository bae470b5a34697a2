#!/usr/bin/env bash
# Makes the domain of all hosts at the first start, resumes it at every other; ends with the administration server.
set -euo pipefail

export EVERCART_HOME=/var/lib/evercart
SECRETS=$EVERCART_HOME/secrets

# secrets that other containers made, and the key that lets this one in at the nodes
gather_secrets() {
    umask 077
    mkdir -p "$SECRETS" "$EVERCART_HOME/ssh"
    : >"$EVERCART_HOME/.shop-of-evercart"
    # Payara signs with RSA keys in a way (SHA-1) that no SSH server takes any more
    [ -s "$EVERCART_HOME/ssh/id" ] || ssh-keygen -q -t ecdsa -b 256 -m PEM -N "" -C das -f "$EVERCART_HOME/ssh/id"
    (umask 022 && cp "$EVERCART_HOME/ssh/id.pub" /ssh/authorized_keys.new && mv /ssh/authorized_keys.new /ssh/authorized_keys)
    until [ -s /from/lb/balancer-token ]; do sleep 0.5; done
    cp /from/db/* /from/lb/balancer-token /from/redis/redis-password "$SECRETS/"
}

write_hosts() {
    local key
    for key in A_HOSTS B_HOSTS C_HOSTS BALANCERS DB_HOST DB_NAME REDIS_HOST GRID_INTERFACE SESSIONS; do
        printf '%s=%s\n' "$key" "${!key}"
    done
    printf '%s\n' SSH_PORT=2222 SSH_USER=payara SSH_KEY=$EVERCART_HOME/ssh/id PAYARA=/opt/payara6 NODES_DIR=/opt/payara-nodes
}

until_all_listen() {
    local host
    for host in $A_HOSTS $B_HOSTS $C_HOSTS; do
        until (: <>"/dev/tcp/$host/2222") 2>/dev/null; do sleep 0.5; done
    done
}

rm -f /tmp/serving "$EVERCART_HOME/lock"
gather_secrets
write_hosts >/tmp/hosts.conf
until_all_listen
/opt/evercart/domain-config/hosts/das.sh /tmp/hosts.conf
: >/tmp/serving
das=$(pgrep -f -- "-Dcom.sun.aas.instanceRoot=$EVERCART_HOME/domains/shop ")
trap 'kill "$das"' TERM INT
tail --pid="$das" -n 0 -F "$EVERCART_HOME/domains/shop/logs/server.log" &
wait
