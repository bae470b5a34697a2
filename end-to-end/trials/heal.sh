#!/usr/bin/env bash
# Kills, freezes and kills again and again a node of a shop that heals itself, and tells how long it took. Needs a shop that is up and about which
# nobody minds: EVERCART_HOME=… ./evercart up --a 2 --b 1 --c 1
#
#     heal.sh [NODE]        a2 unless told; exit 1 when it was not healed
set -euo pipefail

NODE=${1:-a2}
PROJECT=$(cd "$(dirname "$0")/../.." && pwd -P)
HOME_FOLDER=$(cd "${EVERCART_HOME:-$PROJECT/.evercart}" && pwd -P)
FOLDER=$HOME_FOLDER/nodes/local/$NODE
LONGEST=600

shop() { EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "$@"; }

CONSOLE=$(shop status --json | sed -n 's/.*"console": "\([^"]*\)".*/\1/p')
BALANCER_URL="http://127.0.0.1:$(sed -n 's/^block=//p' "$HOME_FOLDER/shop" | awk '{ print $1 + 11 }')"
URL=$(shop status | awk -v node="$NODE" '$1 == node { print $5 }')

heal() { curl -sf -m 60 -o /dev/null -K "$HOME_FOLDER/secrets/manager.curl" -H 'X-Requested-With: evercart' -X PUT "${CONSOLE}api/healing/$1"; }

what_was_done() {
    curl -sf -m 60 -K "$HOME_FOLDER/secrets/manager.curl" "${CONSOLE}api/actions" | grep -o "\"what\":\"[a-z]* $NODE\"" | cut -d '"' -f 4 | tac \
        | cut -d ' ' -f 1 | xargs
}

is_ready() { [ "$(curl -s -m 2 -o /dev/null -w '%{http_code}' "$URL/health/ready")" = 200 ]; }

# what the balancer thinks of it; nodes of B and C it does not know
member() { curl -sf -m 5 -K "$HOME_FOLDER/secrets/balancer.curl" "$BALANCER_URL/members/$NODE" | sed -n 's/.*"state":"\([a-z]*\)".*/\1/p'; }

is_in() { is_ready && { [ "${NODE:0:1}" != a ] || [ "$(member)" = ready ]; }; }
is_out() { [ "$(member)" = down ]; }

pid() { pgrep -f -- "-Dcom.sun.aas.instanceRoot=$FOLDER " | head -n 1 || true; }

runs() { [ -n "$(pid)" ]; }

# seconds_until COMMAND: with a tenth
seconds_until() {
    local start=$EPOCHREALTIME
    until "$@"; do
        awk -v start="$start" -v now="$EPOCHREALTIME" -v most="$LONGEST" 'BEGIN { exit now - start > most }' \
            || { echo "not within $LONGEST s: $*" >&2 && return 1; }
        sleep 0.1
    done
    awk -v start="$start" -v now="$EPOCHREALTIME" 'BEGIN { printf "%.1f", now - start }'
}

watch_it_come_back() { # WHAT
    local out=- back
    [ "${NODE:0:1}" != a ] || out=$(seconds_until is_out)
    back=$(seconds_until is_in)
    echo "$1: at the balancers out after $out s, ready and in $back s later"
}

trap 'heal off' EXIT
seconds_until is_in >/dev/null
heal on
shop kill "$NODE" >/dev/null
watch_it_come_back "$NODE killed"
shop freeze "$NODE" >/dev/null
watch_it_come_back "$NODE frozen"

before=$(what_was_done | wc -w)
shop kill "$NODE" >/dev/null
for ((attempt = 1; attempt <= 3; attempt++)); do
    waited=$(seconds_until runs)
    kill -9 "$(pid)"
    echo "start $attempt of $NODE, $waited s after it was killed before, killed as well"
done
back=$(seconds_until is_in)
echo "$NODE killed in each of its starts: ready and in ${back} s after the third; what was done since: $(what_was_done | cut -d ' ' -f "$((before + 1))"-)"
heal off
shop kill "$NODE" >/dev/null
sleep 30
[ "$(shop status | awk -v node="$NODE" '$1 == node { print $3 }')" = dead ] || { echo "$NODE was restarted though healing is off" >&2 && exit 1; }
echo "healing off: $NODE killed is dead after 30 s"
shop start "$NODE" >/dev/null
