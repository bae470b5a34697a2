# shellcheck shell=bash
# Claims about failures: members that reset, die, freeze or are slow.
# shellcheck disable=SC2154 # work, lb, port, token: set by stage.sh

safe_requests_go_on() {
    local number
    for number in $(seq 9); do
        expect "GET $number" 200 "$(status GET /api/reset-at/a1)"
    done
    expect_within "resets at a1" 3 5 "$(executions '^GET /api/reset-at/a1 a1$')"
    expect "HEAD" 200 "$(status HEAD /api/reset-at/a2)"
    expect "reset everywhere" 502 "$(status GET /api/reset)"
    expect_within "asked" 2 3 "$(executions '^GET /api/reset a')"
}

slow_answers_are_not_multiplied() {
    expect "first" 200 "$(status GET /api/slow/3000/first)"
    expect "asked at first" 2 "$(executions '^GET /api/slow/3000/first ')"
    expect "a slow one at the member that was too slow" 200 \
        "$(status GET /api/slow/3000/then -b "JSESSIONID=5e551044; EVERCART_ROUTE=$(slow_member)")"
    expect "asked then" 1 "$(executions '^GET /api/slow/3000/then ')"
}

# the first of the two that were asked wrote its line first
slow_member() {
    sed -n 's|.* GET /api/slow/3000/first .*upstream=127.0.0.1:\([0-9]*\).*|\1|p' "$lb/logs/access.log" | while read -r first; do
        grep -lx "$first" "$work"/members/*.port | sed 's|.*/\(.*\)\.port|\1|'
    done
}

unsafe_requests_are_never_sent_twice() {
    local method answer
    for method in POST PUT PATCH DELETE; do
        answer=$(ask "$method" /api/reset/once -d x)
        expect_match "$method" '^HTTP/1.1 502' "$answer"
        expect_match "$method" 'same Idempotency-Key is safe' "$answer"
        expect "$method executed" 1 "$(executions "^$method /api/reset/once ")"
        expect_match "page" 'may or may not have gone through' "$(ask "$method" /x/reset/once -d x)"
        expect "$method of a page executed" 1 "$(executions "^$method /x/reset/once ")"
    done
}

# until the load has reached a member COUNT times
executed() {
    [ "$(executions "$1")" -ge "$2" ]
}

# load_with_kill MEMBER LOAD-ARGUMENTS...: the load's line; the member dies when a fifth is done
load_with_kill() {
    local victim=$1 pattern
    shift
    pattern="^$1 ${2%%\{*}"
    load "$@" >"$work/load" &
    await 20 executed "$pattern" $(($3 / 5))
    signal_member KILL "$victim"
    wait $!
    revive_member "$victim"
    cat "$work/load"
}

killed_member_fails_no_get() {
    local line
    line=$(load_with_kill a1 GET '/api/slow/5/get/{n}' 8000 20)
    expect answers 8000 "$(outcome 200 "$line")"
    expect broken 0 "$(outcome broken "$line")"
    expect_within "longest (ms)" 0 2000 "$(outcome longest "$line")"
    note "8000 of 8000, longest $(outcome longest "$line") ms"
}

unsafe_requests_skip_the_dead() {
    local number
    signal_member KILL a1
    await 5 gone "$(cat "$work/members/a1.pid")"
    for number in $(seq 12); do
        expect "POST $number" 200 "$(status POST "/api/dead/$number" -d x)"
    done
    expect executed 12 "$(executions '^POST /api/dead/')"
    revive_member a1
}

killed_member_doubles_no_post() {
    local line answered executed_once
    line=$(load_with_kill a2 POST '/api/slow/5/post/{n}' 4000 20)
    answered=$(outcome 200 "$line")
    executed_once=$(cat "$work"/members/*.executions | grep -e '^POST /api/slow/5/post/' | cut -d ' ' -f 2 | sort -u | wc -l)
    expect "executed twice" "$executed_once" "$(executions '^POST /api/slow/5/post/')"
    expect_within "answered" 3980 "$executed_once" "$answered"
    expect "broken connections" 0 "$(outcome broken "$line")"
    note "$answered of 4000 answered 200, $executed_once executed, $((4000 - answered)) told as unknown"
}

frozen_member_is_taken_out() {
    local start sticky='JSESSIONID=5e551044; EVERCART_ROUTE=a3'
    signal_member STOP a3
    start=$EPOCHREALTIME
    timed_request GET /api/frozen/get -b "$sticky"
    timed_request POST /api/frozen/post -b "$sticky" -d x
    await 2 state_is a3 down
    expect_within "out after" 0 1.3 "$(seconds_since "$start")"
    note "out after $(seconds_since "$start") s"
    wait
    expect_match GET '^HTTP/1.1 200' "$(cat "$work/timed-GET")"
    expect_within "GET seconds" 0 3.5 "$(cat "$work/seconds-GET")"
    expect_match POST '^HTTP/1.1 504' "$(cat "$work/timed-POST")"
    expect_match POST 'same Idempotency-Key is safe' "$(cat "$work/timed-POST")"
    expect_within "POST seconds" 9 11.5 "$(cat "$work/seconds-POST")"
    note "GET in flight 200 after $(cat "$work/seconds-GET") s, POST 504 after $(cat "$work/seconds-POST") s"
    start=$EPOCHREALTIME
    signal_member CONT a3
    await 2 state_is a3 ready
    note "in again after $(seconds_since "$start") s"
}

# probes_take MEMBER MILLISECONDS
probes_take() {
    curl -sf -o /dev/null "http://127.0.0.1:$(cat "$work/members/$1.port")/api/ready-after/$2"
}

# states_are WORD COUNT: so many members are in that state
states_are() {
    [ "$(admin GET /members | grep -o "\"state\":\"$1\"" | wc -l)" = "$2" ]
}

slowness_leaves_half() {
    local member number start
    for member in a1 a2 a3; do probes_take "$member" 1500; done
    await 3 states_are down 1
    for number in $(seq 30); do
        expect "a request to slow members" 200 "$(status GET "/api/all-slow/$number")"
        states_are ready 2
        sleep 0.1
    done
    note "of three slow members two stayed in"
    for member in a1 a2 a3; do probes_take "$member" 0; done
    await 5 states_are ready 3
    signal_member STOP a1
    await 2 state_is a1 down
    signal_member STOP a2
    start=$EPOCHREALTIME
    await 8 state_is a2 down
    note "the second frozen one was out after $(seconds_since "$start") s"
    signal_member CONT a1
    signal_member CONT a2
    await 3 states_are ready 3
}

# in the background: answer and seconds in files named after the method
timed_request() {
    {
        local start=$EPOCHREALTIME
        ask "$@" >"$work/timed-$1"
        seconds_since "$start" >"$work/seconds-$1"
    } &
}

nothing_stays_in_flight() {
    local member
    for member in a1 a2 a3; do
        await 2 in_flight_is "$member" 0
    done
}
