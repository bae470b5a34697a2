# shellcheck shell=bash
# What the system of several hosts is claimed to do. Each claim has its deadline; times are told, not judged, except the gap of a takeover.
# shellcheck disable=SC2154,SC2034 # failed: of the claims; victim: of one of them

claim_most() {
    claim "images are built from the build's artefacts" images_are_built
    claim "the shop comes up behind one address" system_comes_up_anew
    [ "$failed" = 0 ] || return 0
    claim "every service is healthy, within 7 GB" services_are_healthy
    claim "3,000 requests are 1,000 on each of three hosts" few_requests_are_spread
    visitors_come
    claim "the balancer with the address dies" balancer_dies
    claim "hosts of the storefront, the catalogue and the orders die, and come back" three_nodes_die_and_come_back
    claim "the administration server dies unnoticed and administers again" das_dies
    claim "storefront hosts that do not hear each other for $PARTITION_SECONDS s come together again" hosts_are_parted
    claim "the database dies: told so, and all is well when it is back" database_dies
    visitors_go
}

claim_all() {
    claim "images are built from the build's artefacts" images_are_built
    claim "a first start is broken off" first_start_is_broken_off
    claim "the next one goes on, and the shop comes up behind one address" system_comes_up
    [ "$failed" = 0 ] || return 0
    claim "every service is healthy, within 7 GB" services_are_healthy
    claim "30,000 requests are 10,000 on each of three hosts" requests_are_spread
    claim "balancers with the address die $TAKEOVERS times" address_moves_again_and_again
    claim "30,000 requests after that are 10,000 on each of three hosts" requests_are_spread
    visitors_come
    claim_deaths
    claim_changes
    visitors_go
    claim_redis
}

claim_deaths() {
    local host
    claim "the balancer with the address dies" balancer_dies
    claim "the balancer that waits dies" waiting_balancer_dies
    for host in $NODES; do
        victim=$host
        claim "$host dies unnoticed and comes back unnoticed" node_dies_and_comes_back
    done
    claim "a2's process dies unnoticed, and its host starts it again" process_dies
    claim "Redis dies, and nobody who has sessions in the grid notices" idle_redis_dies
    claim "the container of the published ports dies, and they come back" published_ports_come_back
    claim "the administration server dies unnoticed and administers again" das_dies
    claim "the database dies: told so, and all is well when it is back" database_dies
}

claim_changes() {
    claim "storefront hosts that do not hear each other for $PARTITION_SECONDS s come together again" hosts_are_parted
    claim "the storefront shrinks to two hosts and grows to three" system_shrinks_and_grows
    claim "another version comes to the storefront, host by host" version_is_rolled_out
}

claim_redis() {
    claim "sessions move to Redis" sessions_move_to_redis
    claim "Redis dies: told so, and the same cart when it is back" session_store_dies
}

visitors_come() {
    customers_come
    reader_comes "/api/products/$(some_sku)"
    claim "customers shop, and somebody asks for a page every 100 ms" visitors_are_served
}

visitors_go() {
    reader_leaves
    claim "no page failed but when it was said above" no_read_failed_unexcused
    customers_leave
    claim "no customer lost a cart, a login or an order" nothing_was_lost
}
