#!/usr/bin/env bash
# Kills and freezes a node of a shop that heals itself, kills another one in each of its starts until it is replaced, and tells how long it took. Needs a shop that is up,
# with two nodes of system A, and about which nobody minds: EVERCART_HOME=… ./evercart up --a 2 --b 1 --c 1
#
#     heal.sh [NODE] [OTHER]        a2 and a1 unless told; exit 1 when they were not healed
set -euo pipefail

NODE=${1:-a2}
OTHER=${2:-a1}
PROJECT=$(cd "$(dirname "$0")/../.." && pwd -P)
HOME_FOLDER=$(cd "${EVERCART_HOME:-$PROJECT/.evercart}" && pwd -P)
LONGEST=600

shop() { EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "$@"; }

die() { echo "$*" >&2 && exit 1; }

CONSOLE=$(shop status --json | sed -n 's/.*"console": "\([^"]*\)".*/\1/p')
BALANCER_URL="http://127.0.0.1:$(sed -n 's/^block=//p' "$HOME_FOLDER/shop" | awk '{ print $1 + 11 }')"

heal() { curl -sf -m 60 -o /dev/null -K "$HOME_FOLDER/secrets/manager.curl" -H 'X-Requested-With: evercart' -X PUT "${CONSOLE}api/healing/$1"; }

# what_was_done NODE: the first word of each action, the oldest first, and when it began
what_was_done() {
    curl -sf -m 60 -K "$HOME_FOLDER/secrets/manager.curl" "${CONSOLE}api/actions" \
        | grep -o "\"what\":\"[a-z]* $1\"\|\"began\":\"[^\"]*\"" | cut -d '"' -f 4 \
        | awk -v node="$1" '$2 == node { what = $1; next } what { print what, substr($0, 12, 10); what = "" }' | tac
}

url() { shop status | awk -v node="$1" '$1 == node { print $5 }'; }

is_ready() { [ "$(curl -s -m 2 -o /dev/null -w '%{http_code}' "$(url_of "$1")/health/ready")" = 200 ]; }

NODE_URL=$(url "$NODE")
OTHER_URL=$(url "$OTHER")
url_of() { if [ "$1" = "$NODE" ]; then echo "$NODE_URL"; else echo "$OTHER_URL"; fi; }

# what the balancer thinks of it
member() { curl -sf -m 5 -K "$HOME_FOLDER/secrets/balancer.curl" "$BALANCER_URL/members/$1" | sed -n 's/.*"state":"\([a-z]*\)".*/\1/p'; }

is_in() { is_ready "$1" && [ "$(member "$1")" = ready ]; }
is_out() { [ "$(member "$1")" != ready ]; }

pid() { pgrep -f -- "-Dcom.sun.aas.instanceRoot=$HOME_FOLDER/nodes/local/$1 " | head -n 1 || true; }

runs() { [ -n "$(pid "$1")" ]; }

# since START: seconds with a tenth
since() { awk -v start="$1" -v now="$EPOCHREALTIME" 'BEGIN { printf "%.1f", now - start }'; }

# until_true COMMAND...
until_true() {
    local start=$EPOCHREALTIME
    until "$@"; do
        awk -v start="$start" -v now="$EPOCHREALTIME" -v most="$LONGEST" 'BEGIN { exit now - start > most }' || die "not within $LONGEST s: $*"
        sleep 0.1
    done
}

# hurt HOW NODE: what happens then
hurt() {
    local start=$EPOCHREALTIME out
    shop "$1" "$2" >/dev/null
    until_true is_out "$2"
    out=$(since "$start")
    until_true is_in "$2"
    echo "$2, $1: out at the balancer after $out s, ready and in again after $(since "$start") s"
}

until_true is_in "$NODE"
until_true is_in "$OTHER"
trap 'heal off' EXIT
heal on
hurt kill "$OTHER"
hurt freeze "$OTHER"

before=$(what_was_done "$NODE" | wc -l)
start=$EPOCHREALTIME
shop kill "$NODE" >/dev/null
for ((attempt = 1; attempt <= 3; attempt++)); do
    until_true runs "$NODE"
    echo "start $attempt of $NODE $(since "$start") s after it was killed first, killed as well"
    kill -9 "$(pid "$NODE")"
done
until_true is_in "$NODE"
done_since=$(what_was_done "$NODE" | tail -n "+$((before + 1))")
echo "$NODE killed in each of its starts: ready and in $(since "$start") s after it was killed first; what was done:"
echo "$done_since"
[ "$(cut -d ' ' -f 1 <<<"$done_since" | xargs)" = "heal heal heal replace" ] || die "$NODE was not restarted three times and then replaced"

heal off
shop kill "$NODE" >/dev/null
sleep 15
[ "$(shop status | awk -v node="$NODE" '$1 == node { print $3 }')" = dead ] || die "$NODE was restarted though healing is off"
echo "healing off: $NODE killed is dead after 15 s"
shop start "$NODE" >/dev/null
