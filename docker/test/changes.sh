# shellcheck shell=bash
# What is done to a system that serves: hosts that do not hear each other, other sizes, another version, sessions elsewhere.
# shellcheck disable=SC2154 # work: set by check.sh

readonly PARTITION_SECONDS=20

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
    excuse "$at" "$(now)"
    at=$(now)
    await 60 reads_answered "$at" 30
    no_read_failed "$at"
}

has_passed() { [ "$(now)" -ge "$1" ]; }

# manager METHOD PATH [CURL OPTION...]
manager() {
    in_host das curl -s -m 60 -K /var/lib/evercart/secrets/manager.curl -H 'X-Requested-With: evercart' -H 'Content-Type: application/json' \
        -X "$1" "${@:3}" "http://127.0.0.1:8080/manager/api/$2"
}

# manager_does METHOD PATH BODY: to its end
manager_does() {
    local answer id
    await 60 manager_is_idle
    answer=$(manager "$1" "$2" -d "$3")
    id=$(sed -n 's/^{"id":"\([0-9]*\)".*/\1/p' <<<"$answer")
    [ -n "$id" ] || { echo "the manager says: $answer" && return 1; }
    await "$SERVING_WITHIN" action_has_ended "$id"
    tail -n 1 "$work/action" | grep -q '^= done' || { tail -n 5 "$work/action" && return 1; }
}

manager_is_idle() { [ "$(manager GET actions/current)" = none ]; }

action_has_ended() {
    manager GET "actions/$1/text?from=0" >"$work/action" && ! tail -n 1 "$work/action" | grep -q '^= running'
}

system_shrinks_and_grows() {
    local at
    at=$(now)
    resize 2
    expect "processes of a3" 0 "$(in_host a3 sh -c 'pgrep -fc "[i]nstanceRoot=.*/a3 "' || true)"
    resize 3
    await 60 reads_answered "$(now)" 30
    no_read_failed "$at"
    note "longest answer $(longest_answer "$at") ms"
}

resize() { # NUMBER
    local start=$EPOCHREALTIME
    manager_does PUT systems/a/size "{\"size\": $1, \"why\": \"check\"}"
    await 60 members_ready "$1"
    note "to $1 in $(seconds_since "$start") s"
}

# one more file in it makes it another build
version_is_rolled_out() {
    local at before start=$EPOCHREALTIME ear=/opt/evercart/ear/evercart-a/target/evercart-a.ear
    at=$(now)
    before=$(build_of a1)
    in_host das sh -c "cd /tmp && echo $at >another-build && jar uf $ear another-build"
    in_host das env EVERCART_HOME=/var/lib/evercart /opt/evercart/domain-config/hosts/das.sh /tmp/hosts.conf >"$work/rollout.log" 2>&1 \
        || { tail -n 5 "$work/rollout.log" && return 1; }
    await 60 members_ready 3
    await 60 reads_answered "$(now)" 30
    no_read_failed "$at"
    expect "builds of the storefront" 1 "$(for node in a1 a2 a3; do build_of "$node"; done | grep -vxF "$before" | sort | uniq -c | grep -c '^ *3 ')"
    note "$(seconds_since "$start") s, longest answer $(longest_answer "$at") ms"
}

build_of() { curl -sf -m 5 -w '\n' "http://${ADDRESS[$1]}:8080/health/live" | sed -n 's/.*"build":"\([^"]*\)".*/\1/p'; }

# carts do not move along: it is done while nobody shops
sessions_move_to_redis() {
    local node
    EVERCART_SESSIONS=redis compose up -d --no-deps das
    await "$SERVING_WITHIN" das_serves
    for node in a1 a2 a3; do kill_host "$node" && start_host "$node"; done
    await_whole
    expect_match "where sessions are" '"sessions":"redis"' "$(curl -s -m 5 "http://$VIP/api/node")"
}
