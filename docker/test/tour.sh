# shellcheck shell=bash
# check.sh --tour: every container killed in turn, with sessions in the data grid and then in Redis.
# shellcheck disable=SC2154 # work: set by check.sh

tour() {
    claim "images are built from the build's artefacts" images_are_built
    tour_with hazelcast
    tour_with redis
}

tour_with() { # SESSIONS
    local host
    export EVERCART_SESSIONS=$1
    claim "sessions in $1: the shop comes up behind one address" system_comes_up
    [ "$failed" = 0 ] || return 0
    claim "every service is healthy, within 7 GB" services_are_healthy
    customers_come
    reader_comes "/api/products/$(some_sku)"
    for host in $NODES; do
        claim_death "$host" "$host"
        claim_return "$host"
    done
    claim "the balancer with the address dies" balancer_dies
    claim "30,000 requests after the takeover are 10,000 on each of three hosts" requests_are_spread
    claim "the administration server dies unnoticed and administers again" das_dies
    claim "storefront hosts that do not hear each other for $PARTITION_SECONDS s come together again" hosts_are_parted
    claim "the database dies: told so, and all is well when it is back" database_dies
    [ "$1" != redis ] || claim "Redis dies: told so, and the same carts when it is back" session_store_dies
    reader_leaves
    customers_leave
    claim "no customer lost a cart, a login or an order" nothing_was_lost
}

session_store_dies() {
    local sku
    sku=$(some_sku)
    visitor -X PUT -H 'X-Requested-With: evercart' -H 'Content-Type: application/json' -d '{"quantity": 3}' "/api/cart/items/$sku" >/dev/null
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

visitor_has() { visitor /api/cart | grep -q "\"sku\":\"$1\".*\"quantity\":3"; }
