# shellcheck shell=bash
# How the system comes up.

images_are_built() {
    local start=$EPOCHREALTIME
    import_base
    note "base image taken in $(seconds_since "$start") s"
    build_images
}

# broken off when the domain is half made: the next `up` goes on with what is there
first_start_is_broken_off() {
    compose down -v
    compose up -d
    await "$SERVING_WITHIN" domain_is_half_made
    compose kill
}

domain_is_half_made() {
    in_host das grep -q 'config name="system-a-config"' /var/lib/evercart/domains/shop/config/domain.xml 2>/dev/null \
        && ! in_host das test -e /var/lib/evercart/domains/shop/config/.complete
}

system_comes_up_anew() {
    compose down -v
    system_comes_up
}

system_comes_up() {
    local node start=$EPOCHREALTIME
    compose up -d
    note "containers after $(seconds_since "$start") s"
    await "$SERVING_WITHIN" shop_answers || { docker logs --tail 5 "$(container das)" && return 1; }
    note "the shop answers after $(seconds_since "$start") s"
    # a look at a node costs less than one into a container
    for node in $NODES; do await "$SERVING_WITHIN" is_ready "$node"; done
    await "$SERVING_WITHIN" das_serves || { docker logs --tail 5 "$(container das)" && return 1; }
    await_whole
    note "all nodes after $(seconds_since "$start") s"
}

services_are_healthy() {
    local service megabytes
    for service in $SERVICES; do await 60 is_healthy "$service"; done
    expect "holders of the address" 1 "$(holder | wc -l)"
    await 10 published_ports_answer
    megabytes=$(used_megabytes)
    expect_within "megabytes in use" 1000 7168 "$megabytes"
    note "$megabytes MB in use"
}

published_ports_answer() {
    curl -sf -m 5 -o /dev/null "http://127.0.0.1:8080/api/products?size=1" \
        && curl -skf -m 5 -o /dev/null "https://127.0.0.1:8443/api/products?size=1"
}
