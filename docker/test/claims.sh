# shellcheck shell=bash
# What the system of several hosts is claimed to do. Each claim has its deadline; times are told, not judged, except the gap of a takeover.

readonly TAKEOVER_MS=3000 PARTITION_SECONDS=20

images_are_built() {
    local start=$EPOCHREALTIME
    make_base
    note "base image $(seconds_since "$start") s"
    build_images
}

system_comes_up() {
    local start=$EPOCHREALTIME
    compose down -v
    compose up -d
    await "$SERVING_WITHIN" shop_answers || { docker logs --tail 5 "$(container das)" && return 1; }
    note "the shop answers after $(seconds_since "$start") s"
    await "$SERVING_WITHIN" das_serves || { docker logs --tail 5 "$(container das)" && return 1; }
    await_whole
    note "all nodes after $(seconds_since "$start") s"
}

services_are_healthy() {
    local service
    for service in $SERVICES; do await 60 is_healthy "$service"; done
    expect "holders of the address" 1 "$(holder | wc -l)"
    expect_within "megabytes in use" 1000 7168 "$(used_megabytes)"
    note "$(used_megabytes) MB in use"
}

requests_are_spread() {
    local counts node
    counts=$(java -Xmx128m -XX:+UseSerialGC -cp "$work/classes" Count "http://$VIP/api/products/$(some_sku)" 30000)
    note "$counts"
    for node in a1 a2 a3; do
        expect_within "requests at $node" 9990 10010 "$(sed -n "s/.*$node=\([0-9]*\).*/\1/p" <<<"$counts")"
    done
    expect_match "failed" '^[^f]*$' "$counts"
}

some_sku() { curl -sf -m 10 "http://$VIP/api/products?size=1" | sed -n 's/.*"sku":"\([^"]*\)".*/\1/p'; }

# dies_unnoticed HOST: no read fails, then or when it comes back
dies_unnoticed() {
    local at
    at=$(now)
    kill_host "$1"
    await 60 reads_answered "$at" 60
    start_host "$1"
    expect "failed reads" 0 "$(failed_reads "$at" "$(now)")"
    note "longest answer $(longest_answer "$at") ms"
}

comes_back() { # NODE
    local at
    at=$(now)
    await 240 is_ready "$1"
    await 60 members_ready 3
    expect "failed reads" 0 "$(failed_reads "$at" "$(now)")"
}

balancer_dies() {
    local at host
    host=$(holder)
    at=$(now)
    kill_host "$host"
    await 60 reads_answered $(($(now) + TAKEOVER_MS)) 30
    expect_within "gap in ms" 0 "$TAKEOVER_MS" "$(gap "$at")"
    note "$host killed: gap $(gap "$at") ms, $(failed_reads "$at" "$(now)") reads failed in it"
    at=$(now)
    start_host "$host"
    await 60 is_healthy "$host"
    await 30 reads_answered "$at" 30
    expect_within "gap at the return in ms" 0 "$TAKEOVER_MS" "$(gap "$at")"
    expect "holders of the address" 1 "$(holder | wc -l)"
}

das_dies() {
    local at
    at=$(now)
    kill_host das
    await 60 reads_answered "$at" 60
    start_host das
    await "$SERVING_WITHIN" das_serves
    expect "failed reads" 0 "$(failed_reads "$at" "$(now)")"
    runs_in_domain a1
}

database_dies() {
    local at status
    at=$(now)
    kill_host postgres
    status=$(await_answer 503 "/api/products?q=$RANDOM")
    start_host postgres
    await 120 is_healthy postgres
    await 60 shop_answers
    at=$(now)
    await 60 reads_answered "$at" 30
    expect "failed reads afterwards" 0 "$(failed_reads "$at" "$(now)")"
    note "told $status meanwhile"
}

# await_answer STATUS PATH: the shop comes to say so within 30 s, and says when to come again
await_answer() {
    await 30 answers_later "$1" "$2"
    echo "$1"
}

answers_later() {
    curl -s -m 20 -o /dev/null -D "$work/head" -w '%{http_code}' "http://$VIP$2" >"$work/status" || return 1
    [ "$(cat "$work/status")" = "$1" ] && grep -qi '^retry-after:' "$work/head"
}

hosts_are_parted() {
    local at
    at=$(now)
    nft "table bridge parted { chain between { type filter hook forward priority 0;
        ip saddr ${ADDRESS[a1]} ip daddr { ${ADDRESS[a2]}, ${ADDRESS[a3]} } drop;
        ip daddr ${ADDRESS[a1]} ip saddr { ${ADDRESS[a2]}, ${ADDRESS[a3]} } drop; }; }"
    await $((PARTITION_SECONDS + 1)) has_passed $((at + PARTITION_SECONDS * 1000))
    nft delete table bridge parted
    note "$(failed_reads "$at" "$(now)") reads told to come later in the $PARTITION_SECONDS s"
    await 120 members_ready 3
    at=$(now)
    await 60 reads_answered "$at" 30
    expect "failed reads afterwards" 0 "$(failed_reads "$at" "$(now)")"
}

has_passed() { [ "$(now)" -ge "$1" ]; }

claim_all() {
    claim "images are built from the build's artefacts" images_are_built
    claim "the shop comes up behind one address" system_comes_up
    [ "$failed" = 0 ] || return 0
    claim "every service is healthy, within 7 GB" services_are_healthy
    claim "30,000 requests are 10,000 on each of three hosts" requests_are_spread
    claim_survival
}

claim_survival() {
    customers_come
    reader_comes "/api/products/$(some_sku)"
    claim "the balancer with the address dies" balancer_dies
    claim_death a1 "a storefront host"
    claim_death b1 "a catalog host"
    claim_death c1 "an ordering host"
    claim_return a1
    claim_return b1
    claim_return c1
    claim "the administration server dies unnoticed and administers again" das_dies
    claim "storefront hosts that do not hear each other for $PARTITION_SECONDS s come together again" hosts_are_parted
    claim "the database dies: told so, and all is well when it is back" database_dies
    reader_leaves
    customers_leave
    claim "no customer lost a cart, a login or an order" nothing_was_lost
}

claim_death() { # HOST WHAT
    victim=$1
    claim "$2 dies unnoticed" victim_dies
}

claim_return() {
    victim=$1
    claim "$1 comes back unnoticed" victim_comes_back
}

victim_dies() { dies_unnoticed "$victim"; }
victim_comes_back() { comes_back "$victim"; }
