#!/usr/bin/env bash
# What six nodes of system A answer, against three, when each may use only a part of a processor: size matters only where nodes have limits of
# their own. Asked for are carts, as page and as JSON: system A's own work, so that the neighbours, which are not capped, leave the six what they may
# use. Needs root (control groups), wrk, and a shop with six nodes about which nobody minds: EVERCART_HOME=… ./evercart up --a 6 --b 1 --c 1
#
#     six-against-three.sh [ROUNDS] [PERCENT]       3 rounds unless told, each node capped at 20 % of one processor
#
# All six are asked without a cap until their compilers are done: a cold node answers a good half of what it will. Three are hot spares while the other
# three serve, so that none is started again between.
set -euo pipefail

ROUNDS=${1:-3}
PERCENT=${2:-20}
CUSTOMERS=60
# as many a node for both sizes: of a number that is the same for both, each of six nodes would have half as many waiting, and have nothing to do now and then
AT_ONCE_A_NODE=8
SECONDS_EACH=20
WARM_UP=20
# the compilers' part, in percent, of what the nodes work, below which they count as warm
WARM=5
MOST_WARM_UPS=20
PROJECT=$(cd "$(dirname "$0")/../.." && pwd -P)
HOME_FOLDER=$(cd "${EVERCART_HOME:-$PROJECT/.evercart}" && pwd -P)
WORK=$(mktemp -d "${TMPDIR:-/tmp}/six-against-three.XXXXXX")

shop() { EVERCART_HOME=$HOME_FOLDER "$PROJECT/evercart" "$@"; }

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2 && exit 1; }
# shellcheck source=end-to-end/trials/control-groups.sh
. "$PROJECT/end-to-end/trials/control-groups.sh"

CONSOLE=$(shop status --json | sed -n 's/.*"console": "\([^"]*\)".*/\1/p')

# spares JSON: how many hot spares system A keeps
spares() {
    curl -sf -m 60 -o /dev/null -K "$HOME_FOLDER/secrets/manager.curl" -H 'X-Requested-With: evercart' -H 'Content-Type: application/json' \
        -X PUT -d "{\"spares\": $1, \"why\": \"a trial\"}" "${CONSOLE}api/systems/a/policy"
}

clean() {
    uncap_all || true
    scale 6 && spares null || echo "the shop is not as it was: ./evercart scale 6" >&2
    rm -rf "$WORK"
}
trap clean EXIT

# NODE:PID of all running nodes of system A
nodes() { shop status | awk '$2 == "A" && $4 ~ /^[0-9]+$/ { print $1 ":" $4 }'; }

# customers with one product in the cart, each kept to one of the nodes that are there, as browsers are; wrk goes through customers and pages
prepare() {
    local customer sku
    : >"$WORK/cookies"
    for ((customer = 1; customer <= CUSTOMERS; customer++)); do
        sku=$(shuf -n 1 "$WORK/skus")
        curl -sf -m 10 -o /dev/null -c "$WORK/jar" -X PUT -H 'X-Requested-With: evercart' -H 'Content-Type: application/json' \
            -d '{"quantity": 2}' "$URL/api/cart/items/$sku"
        awk 'NF >= 7 { printf "%s%s=%s", separator, $6, $7; separator = "; " } END { print "" }' "$WORK/jar" >>"$WORK/cookies"
        rm -f "$WORK/jar"
    done
}

write_requests() {
    cat >"$WORK/shop.lua" <<LUA
local function lines(file) local all = {} for line in io.lines(file) do all[#all + 1] = line end return all end
local cookies, pages, count = lines("$WORK/cookies"), { "/api/cart", "/cart.xhtml" }, math.random(1000)
request = function()
    count = count + 1
    return wrk.format("GET", pages[count % #pages + 1], { Cookie = cookies[math.floor(count / #pages) % #cookies + 1] })
end
done = function(summary, latency)
    local errors = summary.errors
    io.write(string.format("%d %d %.1f %d\n", summary.requests, errors.status + errors.timeout + errors.connect + errors.read + errors.write,
        summary.requests * 1e6 / summary.duration, latency:percentile(99) / 1000))
end
LUA
}

load() { # SIZE SECONDS
    wrk -t 1 -c $(($1 * AT_ONCE_A_NODE)) -d "$2" --timeout 10s -s "$WORK/shop.lua" "$URL" | tail -n 1
}

scale() { shop scale "$1" >"$WORK/out" || { cat "$WORK/out" >&2 && return 1; }; }

# compilers(): a line "thread hundredths-of-a-second" for each thread that compiles, and what all nodes have worked
compilers() {
    local pid
    for pid in $(nodes | cut -d : -f 2); do
        cat "/proc/$pid"/task/*/stat 2>/dev/null | awk '/\(C[12] Compiler/ { thread = $1; sub(/^.*\) /, ""); print thread, $12 + $13 }' || true
        awk '{ sub(/^.*\) /, ""); print "all", $12 + $13 }' "/proc/$pid/stat"
    done
}

# the compilers' part of what nodes worked between two such lists, in percent; threads that ended meanwhile are not known
compilers_part() {
    awk 'NR == FNR { before[$1] += $2; next } { now[$1] += $2 }
        END { for (thread in now) if (thread != "all" && now[thread] > before[thread]) part += now[thread] - before[thread]
              printf "%d", 100 * part / (now["all"] - before["all"]) }' "$1" "$2"
}

warm_up() {
    local part=100 times=0
    scale 6
    prepare
    while ((part > WARM && times++ < MOST_WARM_UPS)); do
        compilers >"$WORK/before"
        load 6 "$WARM_UP" >/dev/null
        compilers >"$WORK/after"
        part=$(compilers_part "$WORK/before" "$WORK/after")
        echo "warming up, $((times * WARM_UP)) s: compilers take $part % of what the nodes work" >&2
    done
}

measure() { # SIZE
    local requests failed rate p99
    scale "$1"
    prepare
    load "$1" 10 >/dev/null
    read -r requests failed rate p99 <<<"$(load "$1" "$SECONDS_EACH")"
    echo "$1 nodes: $rate answers a second, $requests in all, $failed failed, p99 $p99 ms" >&2
    echo "$rate"
}

median() { sort -n | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'; }

URL=$(shop status --json | sed -n 's/.*{"url": "\([^"]*\)".*/\1/p' | head -n 1)
[ -n "$URL" ] || { echo "the shop is not up" >&2 && exit 1; }
curl -sf -m 10 "$URL/api/products?size=50" | grep -o '"sku":"[^"]*"' | cut -d '"' -f 4 >"$WORK/skus"
write_requests
spares 3
warm_up
for node in $(nodes); do cap "${node%:*}" "${node#*:}" "$PERCENT"; done
for ((round = 1; round <= ROUNDS; round++)); do
    # in turns, so that the shop is scaled once a round and what drifts meanwhile is on both sides
    if [ $((round % 2)) = 1 ]; then
        six=$(measure 6)
        three=$(measure 3)
    else
        three=$(measure 3)
        six=$(measure 6)
    fi
    awk -v six="$six" -v three="$three" 'BEGIN { printf "%.2f\n", six / three }' | tee -a "$WORK/ratios" | sed "s/^/round $round: six to three /"
done
echo "median $(median <"$WORK/ratios"), from $(sort -n "$WORK/ratios" | head -n 1) to $(sort -n "$WORK/ratios" | tail -n 1)"
