#!/usr/bin/env bash
# On a host of nodes: starts those that were made here before, also without the DAS; for the start of the host.
#
#   node.sh PAYARA NODES-DIR
set -euo pipefail

start_node() { # FOLDER
    local node
    node=$(basename "$1")
    rm -f "$1/config/pid"
    "$PAYARA/bin/asadmin" start-local-instance --nodedir "$NODES_DIR" --node "$(basename "$(dirname "$1")")" "$node" </dev/null \
        || echo "$node does not start by itself" >&2
}

if [ $# != 2 ]; then
    echo "usage: node.sh PAYARA NODES-DIR" >&2
    exit 2
fi
PAYARA=$1 NODES_DIR=$2
for domain in "$NODES_DIR"/*/*/config/domain.xml; do
    [ ! -f "$domain" ] || start_node "${domain%/config/domain.xml}"
done
