# shellcheck shell=bash
# What must hold when a part of the active host fails and comes back, and how it is measured.
# shellcheck disable=SC2154 # work: set by the stage

readonly FAILURES="break_nginx:mend_nginx:nginx killed
freeze_nginx:thaw_nginx:nginx frozen
pull_cable:plug_cable:link cut
cut_silently:heal_cut:silent cut
pause_host:resume_host:host paused
kill_keepalived:mend_keepalived:keepalived killed
freeze_keepalived:thaw_keepalived:keepalived frozen
kill_agent:mend_agent:agent killed"

# fail_once BREAK MEND: sets GAP and BACK, the longest gaps after the failure and after the return, BOTH, how long both hosts
# answered for the address, and LOST requests; all in milliseconds
fail_once() {
    local start broken mended
    find_active
    start=$(now_us)
    "$1"
    await 5 lists_address "$STANDBY"
    await 5 answers_since "$(now_us)" 50
    broken=$(now_us)
    "$2"
    await 10 is_fit "$ACTIVE"
    await 10 answers_since "$(now_us)" 100
    await 5 one_holds
    mended=$(now_us)
    GAP=$(longest_gap "$start" "$broken")
    BACK=$(longest_gap "$broken" "$mended")
    BOTH=$(both_held "$start" "$mended")
    LOST=$(failed "$start" "$mended")
}

find_active() {
    await 10 one_holds
    await 10 is_fit lb1
    await 10 is_fit lb2
    ACTIVE=$(holder)
    STANDBY=$(other "$ACTIVE")
}

# the deadlines are wide enough for a busy machine; --measure tells what they are
service_goes_on() {
    fail_once "$BREAKING" "$MENDING"
    note "gap $GAP ms, at its return $BACK ms, held by both $BOTH ms, $LOST requests failed"
    expect_within "gap in ms" 0 2000 "$GAP"
    expect_within "gap at the return in ms" 0 2000 "$BACK"
    expect_within "held by both in ms" 0 1000 "$BOTH"
}

# a client that waits when the address moves is reset
waiting_client_is_told() {
    local client outcome=0
    find_active
    rm -f "$work/connected"
    on user bash -c "exec 3<>/dev/tcp/$VIP/$PUBLIC_PORT; : >$work/connected; timeout 10 cat <&3" 2>"$work/reset" &
    client=$!
    await 5 test -e "$work/connected"
    freeze_nginx
    await 5 lists_address "$STANDBY"
    thaw_nginx
    wait "$client" || outcome=$?
    expect "cat's word for a failed read" 1 "$outcome"
    expect_match "the reason" "Connection reset by peer" "$(cat "$work/reset")"
    await 10 is_fit "$ACTIVE"
}

isolated_host_gives_up() {
    find_active
    cut_silently
    await 3 lists_address "$STANDBY"
    await 3 does_not_list "$ACTIVE"
    heal_cut
    await 10 is_fit "$ACTIVE"
}

does_not_list() { ! lists_address "$1"; }

witness_alone_is_not_missed() {
    local start before
    start=$(now_us)
    before=$(isolations)
    ip address delete "$GATEWAY/24" dev switch
    await 10 answers_since "$start" 200
    ip address add "$GATEWAY/24" dev switch
    expect "hosts that thought themselves alone" "$before" "$(isolations)"
}

isolations() { cat "$work"/lb?/agent.log | grep -c "neither a witness" || true; }

wrong_use_of_the_agent_is_refused() {
    local outcome=0
    "$here/agent.py" --vip nonsense >"$work/refusal" 2>&1 || outcome=$?
    expect "exit code" 2 "$outcome"
    expect_match "words" "argument --vip: invalid" "$(cat "$work/refusal")"
    outcome=0
    on lb1 "$here/agent.py" --vip "$VIP/24" --own "${ADDRESS[lb1]}" --interface nonsense --balancer 127.0.0.1:1 --keepalived /nonexistent \
        --fault "$work/refused" >"$work/refusal" 2>&1 || outcome=$?
    expect "exit code" 1 "$outcome"
    expect_match "words" "agent: " "$(cat "$work/refusal")"
}

# 30,000 requests through the address, with nobody else asking. Connections break when the address moves: on a machine so busy that
# a host looks dead meanwhile, they are asked again, three times at most.
spread_evenly() { # NAME
    local member line="" round moves=-1 share shares
    for round in 1 2 3; do
        [ "$moves" != "$(changes_of_mind)" ] || break
        moves=$(changes_of_mind)
        line=$(on user java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" \
            LoadClient "$PUBLIC_PORT" GET "/$1/$round/{n}" 30000 20 "$VIP")
        shares=$(for member in a1 a2 a3; do executions "^GET /$1/$round/.* $member\$"; done)
    done
    note "$(paste -sd ' ' <<<"$shares")"
    expect "answered" 30000 "$(outcome 200 "$line")"
    while read -r share; do expect_within "requests to one of three" 9990 10010 "$share"; done <<<"$shares"
}

# how often an agent changed its mind
changes_of_mind() { cat "$work"/lb?/agent.log | wc -l; }

requests_are_spread_evenly() { spread_evenly before; }

requests_are_spread_evenly_after_a_takeover() {
    find_active
    break_nginx
    await 5 lists_address "$STANDBY"
    spread_evenly after
    mend_nginx
    await 10 is_fit "$ACTIVE"
}

state_at() { on_host "$1" GET "/members/$2" | field state; }
state_at_is() { [ "$(state_at "$1" "$2")" = "$3" ]; }
address_at_is() { on_host "$1" GET "/members/$2" | grep -q "\"address\":\"$3\""; }

told_at_one_known_at_both() {
    on_host lb1 PUT /members/x1 -d '{"address":"10.77.0.99:1"}' -o /dev/null
    await 5 state_at_is lb2 x1 down
    on_host lb2 POST /members/x1/drain -o /dev/null
    await 5 state_at_is lb1 x1 draining
    on_host lb1 DELETE /members/x1
    await 5 state_at_is lb2 x1 ""
    expect "the others" "ready ready ready" "$(for member in a1 a2 a3; do state_at lb2 "$member" && echo; done | paste -sd ' ')"
}

learned_after_a_restart() {
    find_active
    local waiting=$STANDBY
    STANDBY=$ACTIVE ACTIVE=$waiting
    break_nginx
    on_host "$STANDBY" POST /members/a1/drain -o /dev/null
    on_host "$STANDBY" PUT /members/x2 -d '{"address":"10.77.0.99:2"}' -o /dev/null
    mend_nginx
    await 5 state_at_is "$ACTIVE" a1 draining
    await 5 state_at_is "$ACTIVE" x2 down
    on_host "$ACTIVE" DELETE /members/x2
    on_host "$ACTIVE" POST /members/a1/undrain -o /dev/null
    await 5 state_at_is "$STANDBY" x2 ""
    await 5 state_at_is "$STANDBY" a1 ready
}

changed_apart_and_merged() {
    find_active
    ip link set lb2 down
    on_host lb1 PUT /members/x3 -d '{"address":"10.77.0.99:3"}' -o /dev/null
    on_host lb2 PUT /members/x4 -d '{"address":"10.77.0.99:4"}' -o /dev/null
    on_host lb1 PUT /members/x5 -d '{"address":"10.77.0.99:5"}' -o /dev/null
    on_host lb2 PUT /members/x5 -d '{"address":"10.77.0.99:6"}' -o /dev/null
    ip link set lb2 up
    await 10 address_at_is lb1 x5 10.77.0.99:6
    await 10 address_at_is lb1 x4 10.77.0.99:4
    await 10 address_at_is lb2 x3 10.77.0.99:3
    for member in x3 x4 x5; do on_host lb2 DELETE "/members/$member"; done
    await 5 state_at_is lb1 x5 ""
}

the_other_needs_the_token() {
    expect "without a token" 401 "$(on lb2 curl -s -o /dev/null -w '%{http_code}' "http://${ADDRESS[lb1]}:$LOCAL_ADMIN_PORT/document")"
    expect "not at the users' address" 000 \
        "$(on user curl -s -m 2 -o /dev/null -w '%{http_code}' "http://$VIP:$LOCAL_ADMIN_PORT/document" || true)"
}

tls_ends_here() {
    local answer outcome=0
    answer=$(on user curl -sk --http2 -D - -o /dev/null "https://$VIP/")
    expect_match "protocol" '^HTTP/2 200' "$answer"
    expect_match "HSTS" '^strict-transport-security: max-age=31536000' "$answer"
    expect "HSTS without TLS" 0 "$(on user curl -s -D - -o /dev/null "http://$VIP/" | grep -ic strict-transport || true)"
    on user curl -sk --tls-max 1.1 -o /dev/null "https://$VIP/" || outcome=$?
    expect "curl's word for a handshake that fails, with TLS 1.1" 35 "$outcome"
}

claim_all() {
    claim "wrong use of the agent gets a clear error" wrong_use_of_the_agent_is_refused
    while IFS=: read -r BREAKING MENDING name; do
        claim "$name: the other host takes the address; the first does not take it back" service_goes_on
    done <<<"$FAILURES"
    claim "who waits for an answer of an nginx that hangs is told when the address moves" waiting_client_is_told
    claim "a host that reaches neither the gateway nor the other balancer gives the address up" isolated_host_gives_up
    claim "a gateway that does not answer is no reason while the other balancer does" witness_alone_is_not_missed
    claim "what one balancer is told, both know" told_at_one_known_at_both
    claim "a balancer that was down learns by itself what it missed" learned_after_a_restart
    claim "what both were told while apart is merged, and the later word on a member counts" changed_apart_and_merged
    claim "TLS 1.2 and newer with HTTP/2 and HSTS end at the balancer" tls_ends_here
    claim "the other balancer's administration needs the token, and is not at the users' address" the_other_needs_the_token
    pids_on user java | signal_all TERM
    claim "30,000 requests through the address: 10,000 to each of three, 10 more or less" requests_are_spread_evenly
    claim "the same right after a takeover" requests_are_spread_evenly_after_a_takeover
}

measure_all() {
    local breaking mending name round
    printf '%-20s %12s %12s %12s %8s\n' event 'gap ms' 'return ms' 'both ms' failed
    while IFS=: read -r breaking mending name; do
        for round in 1 2 3 4 5; do
            fail_once "$breaking" "$mending"
            echo "$GAP" >>"$work/gap.$breaking"
            echo "$BACK" >>"$work/back.$breaking"
            echo "$BOTH" >>"$work/both.$breaking"
            echo "$LOST" >>"$work/lost.$breaking"
        done
        printf '%-20s %12s %12s %12s %8s   %s\n' "$name" "$(median <"$work/gap.$breaking")" "$(median <"$work/back.$breaking")" \
            "$(median <"$work/both.$breaking")" "$(median <"$work/lost.$breaking")" "$(paste -sd ' ' "$work/gap.$breaking")"
    done <<<"$FAILURES"
}
