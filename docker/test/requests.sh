# shellcheck shell=bash
# Who answers when nobody dies, and how long nobody does when the address moves.
# shellcheck disable=SC2154 # work: set by check.sh

# the picture costs a node next to nothing
readonly TAKEOVERS=5 TAKEOVER_MS=3000 PICTURE=/resources/images/favicon.svg

requests_are_spread() { spread_evenly 30000; }

few_requests_are_spread() { spread_evenly 3000; }

# On a machine so busy that a node or a balancer looks dead meanwhile, they are asked again, three times at most.
spread_evenly() { # REQUESTS
    local counts node changes=-1 share=$(($1 / 3))
    for _ in 1 2 3; do
        [ "$changes" != "$(changes_of_mind)" ] || break
        changes=$(changes_of_mind)
        counts=$(java -Xmx128m -XX:+UseSerialGC -cp "$work/classes" Count "http://$VIP$PICTURE" "$1")
        note "$counts"
        expect_match "failed" '^[^f]*$' "$counts"
    done
    for node in a1 a2 a3; do
        expect_within "requests at $node" $((share - 10)) $((share + 10)) "$(sed -n "s/.*$node=\([0-9]*\).*/\1/p" <<<"$counts")"
    done
}

# how often a balancer thought otherwise of a node, or of who has the address
changes_of_mind() {
    local host
    for host in lb1 lb2; do docker logs "$(container "$host")" 2>&1; done | grep -c -e 'report(): member' -e 'Entering MASTER' || true
}

# in the eyes of somebody who asks every 10 ms
address_moves_again_and_again() {
    local number gaps=()
    trap reader_leaves EXIT
    reader_comes "$PICTURE" 10
    await 30 reads_answered 0 500
    for ((number = 1; number <= TAKEOVERS; number++)); do
        holder_dies
        gaps+=("$(cat "$work/gap")")
        comes_back_as_waiter
    done
    note "gaps ${gaps[*]} ms, median $(printf '%s\n' "${gaps[@]}" | sort -n | sed -n "$((TAKEOVERS / 2 + 1))p") ms"
}

# leaves the host's name in dead and the time without an answer in gap
holder_dies() {
    local at
    holder >"$work/dead"
    at=$(now)
    kill_host "$(cat "$work/dead")"
    await 60 reads_answered $((at + TAKEOVER_MS)) 20
    gap "$at" $((at + TAKEOVER_MS + 1000)) >"$work/gap"
    excuse $((at - 1000)) $((at + TAKEOVER_MS))
    expect_within "gap in ms" 0 "$TAKEOVER_MS" "$(cat "$work/gap")"
}

# whoever has the address keeps it
comes_back_as_waiter() {
    local at host
    host=$(cat "$work/dead")
    at=$(now)
    start_host "$host"
    await 60 knows_members "$host" 3
    await 30 reads_answered "$(now)" 5
    no_read_failed "$at"
    expect "who waits" "$host" "$(waiter)"
    expect "holders of the address" 1 "$(holder | wc -l)"
}
