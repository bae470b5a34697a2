#!/usr/bin/env bash
# On a host of nodes: starts those that were made here before, also without the DAS, and goes on watching: one that dies is started again.
# One that was stopped, by whomever, stays so: it has taken its file with the process id away.
#
#   node.sh PAYARA NODES-DIR
set -euo pipefail

LOOK_EVERY=${LOOK_EVERY:-3}
# whoever killed a node to start it anew comes first
LOOKS_TO_START=4
declare -A missed

start_node() { # FOLDER
    local node
    node=$(basename "$1")
    rm -f "$1/config/pid"
    missed[$1]=0
    "$PAYARA/bin/asadmin" start-local-instance --nodedir "$NODES_DIR" --node "$(basename "$(dirname "$1")")" "$node" </dev/null \
        || echo "$node does not start by itself" >&2
}

has_died() { # FOLDER
    local pid
    pid=$(cat "$1/config/pid" 2>/dev/null) && [ -n "$pid" ] && ! kill -0 "$pid" 2>/dev/null
}

look_after() { # FOLDER
    if ! has_died "$1"; then
        missed[$1]=0
        return
    fi
    missed[$1]=$((${missed[$1]:-0} + 1))
    [ "${missed[$1]}" -ge "$LOOKS_TO_START" ] || return 0
    echo "$(basename "$1") has died and is started again"
    start_node "$1"
}

each_node() { # COMMAND
    local domain
    for domain in "$NODES_DIR"/*/*/config/domain.xml; do
        [ ! -f "$domain" ] || "$1" "${domain%/config/domain.xml}"
    done
}

if [ $# != 2 ]; then
    echo "usage: node.sh PAYARA NODES-DIR" >&2
    exit 2
fi
PAYARA=$1 NODES_DIR=$2
each_node start_node
while sleep "$LOOK_EVERY"; do each_node look_after; done
