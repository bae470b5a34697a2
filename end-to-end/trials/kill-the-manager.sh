#!/usr/bin/env bash
# Kills the cluster manager (the administration server, by SIGKILL) at random moments of scaling and of roll-outs, starts it again with `up`,
# and looks whether the domain is where it was asked to be: sizes, builds, processes, folders, members of the balancer.
# Needs a shop that is up, best the smallest: EVERCART_HOME=… ./evercart up --a 1 --b 1 --c 1
#
#     kill-the-manager.sh [COUNT] [SEED]        20 kills unless told; exit 1 when any of them left something wrong
set -euo pipefail

COUNT=${1:-20}
SEED=${2:-$$}
PROJECT=$(cd "$(dirname "$0")/../.." && pwd -P)
HOME_FOLDER=$(cd "${EVERCART_HOME:-$PROJECT/.evercart}" && pwd -P)
DOMAIN=$HOME_FOLDER/domains/shop
NODES=$HOME_FOLDER/nodes/local
WORK=$(mktemp -d "${TMPDIR:-/tmp}/kill-the-manager.XXXXXX")
trap 'rm -rf "$WORK"' EXIT
RANDOM=$SEED

shop() { EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "$@"; }

# property NAME: of the manager, as the domain's file has it
property() {
    sed -n "s/.*\"payara.microprofile.evercart.manager.$1\" value=\"\([^\"]*\)\".*/\1/p" "$DOMAIN/config/domain.xml" | head -n 1
}

das_pid() { pgrep -f -- "-Dcom.sun.aas.instanceRoot=$DOMAIN " | head -n 1; }

running_nodes() { pgrep -fa -- "-Dcom.sun.aas.instanceRoot=$NODES/" | sed 's/.*instanceRoot=[^ ]*\/\([a-c][0-9]*\) .*/\1/' | sort | xargs; }

node_folders() { find "$NODES" -mindepth 1 -maxdepth 1 -type d -name '[abc][0-9]*' -printf '%f\n' | sort | xargs; }

ready_nodes() { shop status | awk '$3 == "ready" && $2 ~ /^[ABC]$/ { print $1 }' | sort | xargs; }

members() {
    curl -sf -m 5 -K "$HOME_FOLDER/secrets/balancer.curl" "$BALANCER_URL/members" | grep -o '"name":"[^"]*"' | cut -d '"' -f 4 | sort | xargs
}

members_not_ready() {
    curl -sf -m 5 -K "$HOME_FOLDER/secrets/balancer.curl" "$BALANCER_URL/members" | grep -o '"state":"[^"]*"' | grep -vc ready || true
}

build_of() { # NODE
    local url
    url=$(shop status | awk -v node="$1" '$1 == node { print $5 }')
    curl -sf -m 5 "$url/health/live" | sed -n 's/.*"build":"\([0-9a-z]*\)".*/\1/p'
}

# names A: what a shop with A nodes of the storefront has
names() {
    local number
    { for ((number = 1; number <= $1; number++)); do echo "a$number"; done && echo "$OTHERS"; } | xargs -n 1 | sort | xargs
}

# a storefront that differs from the one before by a note
another_build() {
    mkdir -p "$WORK/next" "$WORK/note/META-INF"
    cp "$HOME_FOLDER/build/evercart-a.ear" "$WORK/next/"
    echo "$RANDOM$RANDOM" >"$WORK/note/META-INF/note.txt"
    jar uf "$WORK/next/evercart-a.ear" -C "$WORK/note" META-INF/note.txt
    sha256sum "$WORK/next/evercart-a.ear" | cut -c 1-12
}

complain() { COMPLAINTS="$COMPLAINTS; $*"; }

expect() { # WHAT EXPECTED FOUND
    [ "$2" = "$3" ] || complain "$1: '$3' instead of '$2'"
}

# what is begun, how long it takes at most before it is killed, the size and build afterwards when it was taken
choose() {
    case $((RANDOM % 3)) in
        0) ACTION=(scale $((SIZE % 2 + 1))) WITHIN=40 TO=$((SIZE % 2 + 1)) ;;
        1) ACTION=(scale $((SIZE % 2 + 1))) WITHIN=15 TO=$((SIZE % 2 + 1)) ;;
        2) NEXT=$(another_build) ACTION=(rollout --from "$WORK/next") WITHIN=$((45 * SIZE)) TO=$SIZE ;;
    esac
}

# kills after a random time; AFTER tells when, INTENT what the domain had as under way at that moment
kill_during() {
    local moment=$((RANDOM * WITHIN * 1000 / 32768)) client pid
    shop "${ACTION[@]}" >"$WORK/out" 2>&1 &
    client=$!
    AFTER=$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))
    sleep "$AFTER"
    pid=$(das_pid)
    kill -9 "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    INTENT=$(property intent)
    ANSWERED=yes
    wait "$client" || ANSWERED=no
}

# An action counts as taken when the command said so, or when the domain had written it down.
look() {
    [ "$ANSWERED" = yes ] || [ "${INTENT:-none}" != none ] || [ "$(property wanted.a)" = "$TO" ] || TO=$SIZE
    if [ "${ACTION[0]}" = rollout ] && { [ "$ANSWERED" = yes ] || [ "$INTENT" = rollout ]; }; then BUILD=$NEXT; fi
    SIZE=$TO
    expect "wanted" "$SIZE" "$(property wanted.a)"
    expect "left under way" none "$(property intent)"
    expect "ready" "$(names "$SIZE")" "$(ready_nodes)"
    expect "processes" "$(names "$SIZE")" "$(running_nodes)"
    expect "folders" "$(names "$SIZE")" "$(node_folders)"
    expect "members" "$(names "$SIZE" | xargs -n 1 | grep ^a | xargs)" "$(members)"
    expect "members not ready" 0 "$(members_not_ready)"
    [ ! -d "$HOME_FOLDER/build/next" ] || [ "$BUILD" = "" ] || [ "${ACTION[0]}" = scale ] \
        || expect "waiting builds" "" "$(ls "$HOME_FOLDER/build/next")"
    local number
    for ((number = 1; number <= SIZE; number++)); do
        expect "build of a$number" "$BUILD" "$(build_of "a$number")"
    done
}

SIZE=$(property wanted.a)
OTHERS=$(shop status | awk '$2 == "B" || $2 == "C" { print $1 }' | xargs)
BALANCER_URL="http://127.0.0.1:$(sed -n 's/^block=//p' "$HOME_FOLDER/shop" | awk '{ print $1 + 11 }')"
BUILD=$(build_of a1)
FAILED=0
echo "seed $SEED, $SIZE nodes of system A, build $BUILD, others: $OTHERS"
for ((trial = 1; trial <= COUNT; trial++)); do
    COMPLAINTS="" NEXT=""
    choose
    FROM=$SIZE
    kill_during
    start=$SECONDS
    verdict=well
    if ! shop up >"$WORK/up" 2>&1; then
        verdict="well, by a second up"
        shop up >>"$WORK/up" 2>&1 || complain "up: $(tail -n 1 "$WORK/up")"
    fi
    look
    [ -z "$COMPLAINTS" ] || { verdict="WRONG$COMPLAINTS" && FAILED=$((FAILED + 1)); }
    printf '%2d %-9s from %s, killed after %6s s, under way: %-11s whole again in %3d s: %s\n' "$trial" "${ACTION[*]:0:1}" "$FROM" \
        "$AFTER" "${INTENT:-none}" $((SECONDS - start)) "$verdict"
    [ -z "$COMPLAINTS" ] || sed 's/^/      /' "$WORK/out" "$WORK/up"
done
echo "$COUNT kills, $FAILED of them left something wrong"
[ "$FAILED" = 0 ]
