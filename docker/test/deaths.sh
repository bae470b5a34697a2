# shellcheck shell=bash
# What is killed, and what visitors see of it.
# shellcheck disable=SC2154 # work: set by check.sh

# dies_unnoticed HOST: no read fails
dies_unnoticed() {
    local at
    at=$(now)
    kill_host "$1"
    await 60 reads_answered "$at" 30
    no_read_failed "$at"
    note "longest answer $(longest_answer "$at") ms"
}

# comes_back HOST CONDITION...: no read fails then either
comes_back() {
    local at
    at=$(now)
    start_host "$1"
    await 240 "${@:2}"
    await 60 reads_answered "$(now)" 30
    no_read_failed "$at"
}

# takes visitors again, or calls
serves_again() { is_ready "$1" && members_ready 3; }

node_dies_and_comes_back() {
    dies_unnoticed "$victim"
    comes_back "$victim" serves_again "$victim"
}

# the host lives on, and nobody else starts the node
process_dies() {
    local at pid
    at=$(now)
    pid=$(in_host a2 cat /opt/payara-nodes/host-a2/a2/config/pid)
    in_host a2 kill -KILL "$pid"
    await 60 node_has_another_process "$pid"
    await 240 serves_again a2
    await 60 reads_answered "$(now)" 30
    no_read_failed "$at"
    note "longest answer $(longest_answer "$at") ms"
}

node_has_another_process() { # PID BEFORE
    local pid
    pid=$(in_host a2 cat /opt/payara-nodes/host-a2/a2/config/pid 2>/dev/null) && [ -n "$pid" ] && [ "$pid" != "$1" ]
}

# one of each system at the same time
three_nodes_die_and_come_back() {
    local node at
    for node in a1 b1 c1; do dies_unnoticed "$node"; done
    at=$(now)
    for node in a1 b1 c1; do start_host "$node"; done
    for node in a1 b1 c1; do await 240 serves_again "$node"; done
    await 60 reads_answered "$(now)" 30
    no_read_failed "$at"
}

balancer_dies() {
    holder_dies
    note "$(cat "$work/dead") killed: $(cat "$work/gap") ms without an answer"
    comes_back_as_waiter
}

waiting_balancer_dies() {
    waiter >"$work/dead"
    dies_unnoticed "$(cat "$work/dead")"
    comes_back_as_waiter
}

das_dies() {
    dies_unnoticed das
    comes_back das runs_in_domain a1
    await "$SERVING_WITHIN" das_serves
}

published_ports_come_back() {
    dies_unnoticed address
    comes_back address published_ports_answer
}

idle_redis_dies() {
    dies_unnoticed redis
    comes_back redis is_healthy redis
}

database_dies() {
    local at
    at=$(now)
    kill_host postgres
    await 30 tells_to_come_later "/api/products?q=$RANDOM"
    start_host postgres
    await 120 is_healthy postgres
    await 60 shop_answers
    excuse $((at - 1000)) "$(now)"
    at=$(now)
    await 60 reads_answered "$at" 30
    no_read_failed "$at"
}

# 503, and when to come again
tells_to_come_later() {
    curl -s -m 20 -o /dev/null -D "$work/head" "http://$VIP$1" || return 1
    grep -q '^HTTP/1.1 503' "$work/head" && grep -qi '^retry-after:' "$work/head"
}

# the one who was told so finds the same cart afterwards
session_store_dies() {
    local sku
    sku=$(some_sku)
    visitor -f -X PUT -H 'X-Requested-With: evercart' -H 'Content-Type: application/json' -d '{"quantity": 3}' "/api/cart/items/$sku" >/dev/null
    await 10 visitor_has "$sku"
    kill_host redis
    await 30 visitor_is_told_later
    start_host redis
    await 60 is_healthy redis
    await 30 visitor_has "$sku"
}

# visitor [CURL OPTION...] PATH: one with a session
visitor() { curl -s -m 20 -b "$work/jar" -c "$work/jar" "${@:1:$#-1}" "http://$VIP${*: -1}"; }

visitor_is_told_later() {
    visitor -o /dev/null -D "$work/head" /api/cart
    grep -q '^HTTP/1.1 503' "$work/head" && grep -qi '^retry-after:' "$work/head"
}

# in whatever order its properties are told
visitor_has() { visitor /api/cart | grep -o '{[^{}]*}' | grep -F "\"sku\":\"$1\"" | grep -q '"quantity":3[,}]'; }
