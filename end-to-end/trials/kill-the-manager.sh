#!/usr/bin/env bash
# Kills the cluster manager (the administration server, by SIGKILL) at random moments of scaling and of roll-outs, starts it again with `up`,
# and looks whether the domain is where it was asked to be: sizes, builds, processes, folders, members of the balancer, what each node answers.
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
readonly BEGUN_WITHIN=120 SETTLED_WITHIN=15

# shellcheck source=../../domain-config/cluster/say.sh
. "$PROJECT/domain-config/cluster/say.sh"

shop() { EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "$@"; }

# property NAME: of the manager, as the domain's file has it
property() {
    sed -n "s/.*\"payara.microprofile.evercart.manager.$1\" value=\"\([^\"]*\)\".*/\1/p" "$DOMAIN/config/domain.xml" | head -n 1
}

# what the domain has as under way, or none
under_way() {
    local intent
    intent=$(property intent)
    echo "${intent:-none}"
}

das_pid() { pgrep -f -- "-Dcom.sun.aas.instanceRoot=$DOMAIN " | head -n 1 || true; }

running_nodes() { pgrep -fa -- "-Dcom.sun.aas.instanceRoot=$NODES/" | sed 's/.*instanceRoot=[^ ]*\/\([a-c][0-9]*\) .*/\1/' | sort | xargs; }

node_folders() { find "$NODES" -mindepth 1 -maxdepth 1 -type d -name '[abc][0-9]*' -printf '%f\n' | sort | xargs; }

ready_nodes() { shop status | awk '$3 == "ready" && $2 ~ /^[ABC]$/ { print $1 }' | sort | xargs; }

members() {
    curl -sf -m 5 -K "$HOME_FOLDER/secrets/balancer.curl" "$BALANCER_URL/members" | grep -o '"name":"[^"]*"' | cut -d '"' -f 4 | sort | xargs
}

members_not_ready() {
    curl -sf -m 5 -K "$HOME_FOLDER/secrets/balancer.curl" "$BALANCER_URL/members" | grep -o '"state":"[^"]*"' | grep -vc '"ready"' || true
}

all_members_ready() { [ "$(members_not_ready)" = 0 ]; }

url_of() { shop status | awk -v node="$1" '$1 == node { print $5 }'; }

build_of() { # URL
    curl -sf -m 5 "$1/health/live" | sed -n 's/.*"build":"\([0-9a-z]*\)".*/\1/p' || true
}

answer_of() { curl -s -m 10 -o /dev/null -w '%{http_code}' "$1/api/products?size=1" || true; } # URL

# the build that the shop has of the storefront, by the manager's name
kept_build() { sha256sum "$HOME_FOLDER/build/evercart-a.ear" | cut -c 1-12; }

# configurations whose nodes are not told what changes in the domain, as while a build is given to it
deaf() { grep -c 'dynamic-reconfiguration-enabled="false"' "$DOMAIN/config/domain.xml" || true; }

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

# what is begun, how long it takes when nothing else runs, the size afterwards when it was taken
choose() {
    NEXT=""
    if [ $((RANDOM % 3)) = 2 ]; then
        NEXT=$(another_build) ACTION=(rollout --from "$WORK/next") LASTS=$((45 * SIZE)) TO=$SIZE
    elif [ "$SIZE" = 1 ]; then
        ACTION=(scale 2) LASTS=30 TO=2
    else
        ACTION=(scale 1) LASTS=10 TO=1
    fi
}

is_begun() { [ "$(under_way)" != none ] || is_over; }
is_over() { ! kill -0 "$CLIENT" 2>/dev/null; }

# Kills at a random moment of the action; AFTER tells how long after it was begun, INTENT what the domain had as under way. Who asked for it is told
# nothing any more.
kill_during() {
    local moment=$((RANDOM * LASTS * 1000 / 32768)) pid
    EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "${ACTION[@]}" >"$WORK/out" 2>&1 &
    CLIENT=$!
    until_true "$BEGUN_WITHIN" is_begun || die "not begun within $BEGUN_WITHIN s: ${ACTION[*]}"
    AFTER=$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))
    sleep "$AFTER"
    pid=$(das_pid)
    [ -n "$pid" ] || die "the administration server does not run"
    kill -9 "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    INTENT=$(under_way)
    is_over || kill "$CLIENT" 2>/dev/null || true
    ANSWERED=yes
    wait "$CLIENT" 2>/dev/null || ANSWERED=no
    if ! was_taken; then TO=$SIZE NEXT=""; fi
}

# An action counts as taken when the command said so, or when the domain had written it down, or has it behind it already.
was_taken() {
    case $INTENT in
        none) ;;
        "take back") return 1 ;;
        *) return 0 ;;
    esac
    [ "$ANSWERED" = no ] || return 0
    if [ "${ACTION[0]}" = scale ]; then [ "$(property wanted.a)" = "$TO" ]; else [ "$(kept_build)" = "$NEXT" ]; fi
}

look() {
    local number url
    SIZE=$TO
    BUILD=${NEXT:-$BUILD}
    expect "wanted" "$SIZE" "$(property wanted.a)"
    expect "left under way" none "$(under_way)"
    expect "ready" "$(names "$SIZE")" "$(ready_nodes)"
    expect "processes" "$(names "$SIZE")" "$(running_nodes)"
    expect "folders" "$(names "$SIZE")" "$(node_folders)"
    until_true "$SETTLED_WITHIN" all_members_ready || complain "members not ready: $(members_not_ready)"
    expect "members" "$(names "$SIZE" | xargs -n 1 | grep ^a | xargs)" "$(members)"
    expect "configurations that tell their nodes nothing" 0 "$(deaf)"
    [ -z "$NEXT" ] || expect "waiting builds" "" "$(ls "$HOME_FOLDER/build/next" 2>/dev/null || true)"
    expect "build kept" "$BUILD" "$(kept_build)"
    for ((number = 1; number <= SIZE; number++)); do
        url=$(url_of "a$number")
        expect "build of a$number" "$BUILD" "$(build_of "$url")"
        expect "products from a$number" 200 "$(answer_of "$url")"
    done
}

SIZE=$(property wanted.a)
OTHERS=$(shop status | awk '$2 == "B" || $2 == "C" { print $1 }' | xargs)
BALANCER_URL="http://127.0.0.1:$(sed -n 's/^block=//p' "$HOME_FOLDER/shop" | awk '{ print $1 + 11 }')"
BUILD=$(kept_build)
FAILED=0
echo "seed $SEED, $SIZE nodes of system A, build $BUILD, others: $OTHERS"
for ((trial = 1; trial <= COUNT; trial++)); do
    COMPLAINTS=""
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
    printf '%2d %-9s from %s, killed %6s s after it was begun, under way: %-10s whole again in %3d s: %s\n' "$trial" "${ACTION[*]:0:1}" "$FROM" \
        "$AFTER" "$INTENT" $((SECONDS - start)) "$verdict"
    [ "$verdict" = well ] || sed 's/^/      /' "$WORK/out" "$WORK/up"
done
echo "$COUNT kills, $FAILED of them left something wrong"
[ "$FAILED" = 0 ]
