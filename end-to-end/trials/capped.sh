#!/usr/bin/env bash
# Runs a command while each node of system A that is ready may use only a part of a processor, as if it had a small machine of its own: so that size
# matters, and a node that starts is not starved by those that serve. A start is not capped. Needs root, and a shop about which nobody minds.
#
#     capped.sh PERCENT COMMAND...
set -euo pipefail

PERCENT=$1
shift
TRIALS=$(cd "$(dirname "$0")" && pwd -P)
PROJECT=$(cd "$TRIALS/../.." && pwd -P)
HOME_FOLDER=$(cd "${EVERCART_HOME:-$PROJECT/.evercart}" && pwd -P)
# shellcheck source=end-to-end/trials/control-groups.sh
. "$TRIALS/control-groups.sh"

shop() { EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "$@"; }

cap_ready() {
    local node pid
    shop status | awk '$2 == "A" && $3 == "ready" { print $1, $4 }' | while read -r node pid; do
        grep -qx "$pid" "$(group "$node")/cgroup.procs" 2>/dev/null || cap "$node" "$pid" "$PERCENT"
    done
}

trap uncap_all EXIT
cap_ready
"$@" &
COMMAND=$!
while kill -0 "$COMMAND" 2>/dev/null; do
    cap_ready || true
    sleep 1
done
wait "$COMMAND"
