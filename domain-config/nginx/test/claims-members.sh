# shellcheck shell=bash
# Claims about members: the administration, readiness, draining, and what outlives a restart.
# shellcheck disable=SC2154 # work, lb, port, admin_port, token: set by stage.sh

administration_refuses_wrong_use() {
    local url="http://127.0.0.1:$admin_port" address='{"address":"127.0.0.1:1"}'
    expect "no token" 401 "$(curl -s -o /dev/null -w '%{http_code}' "$url/members")"
    expect "wrong token" 401 "$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer ${token}x" "$url/members")"
    expect "no members" '[]' "$(admin GET /members)"
    expect "unknown path" 404 "$(admin_status GET /nothing)"
    expect "wrong method" 405 "$(admin_status PATCH /members)"
    expect "bad name" 422 "$(admin_status PUT /members/A1 -d "$address")"
    expect "long name" 422 "$(admin_status PUT "/members/$(printf 'a%.0s' $(seq 33))" -d "$address")"
    expect "no JSON" 400 "$(admin_status PUT /members/a1 -d '{')"
    expect "no body" 400 "$(admin_status PUT /members/a1)"
    expect "no address" 422 "$(admin_status PUT /members/a1 -d '{}')"
    for address in 127.0.0.1 localhost:80 300.0.0.1:80 127.0.0.1:0 127.0.0.1:70000 '127.0.0.1:80 '; do
        expect "address $address" 422 "$(admin_status PUT /members/a1 -d "{\"address\":\"$address\"}")"
    done
    expect "too large" 413 "$(admin_status PUT /members/a1 -d "$(printf 'a%.0s' $(seq 5000))")"
    expect "unknown member" 404 "$(admin_status POST /members/a1/drain)"
    expect "unknown member" 204 "$(admin_status DELETE /members/a1)"
    expect "still no members" '[]' "$(admin GET /members)"
}

members_become_ready() {
    local member address
    for member in a1 a2 a3; do
        address="{\"address\":\"127.0.0.1:$(cat "$work/members/$member.port")\"}"
        expect "added" 201 "$(admin_status PUT "/members/$member" -d "$address")"
        expect "again" 200 "$(admin_status PUT "/members/$member" -d "$address")"
        await 10 state_is "$member" ready
    done
    expect "in status" 3 "$(admin GET /status | field ready)"
}

time_is_counted() {
    local before
    before=$(admin GET /members/a2 | field answerMilliseconds)
    expect "a slow answer" 200 "$(status GET /x/slow/400 -b 'JSESSIONID=5e551044; EVERCART_ROUTE=a2')"
    expect_within "milliseconds more" 400 1500 "$(($(admin GET /members/a2 | field answerMilliseconds) - before))"
}

slow_request_in_background() {
    ask "$@" >"$work/slow-answer" &
}

drained_member_gets_nothing() {
    local number
    slow_request_in_background GET /x/slow/4000 -b 'JSESSIONID=5e551044; EVERCART_ROUTE=a1'
    await 2 in_flight_is a1 1
    expect drain 200 "$(admin_status POST /members/a1/drain)"
    expect again 200 "$(admin_status POST /members/a1/drain)"
    for number in $(seq 20); do
        expect "sticky" 200 "$(status GET /drain/sticky -b 'JSESSIONID=5e551044; EVERCART_ROUTE=a1')"
        expect "free" 200 "$(status GET "/drain/free/$number")"
    done
    expect "executed by the drained" 0 "$(executions '^GET /drain/.* a1$')"
    in_flight_is a1 1
    expect state draining "$(state_of a1)"
    await 8 in_flight_is a1 0
    wait
    expect_match "the one in flight" '^HTTP/1.1 200' "$(cat "$work/slow-answer")"
    expect undrain 200 "$(admin_status POST /members/a1/undrain)"
    expect state ready "$(state_of a1)"
    expect "back" 200 "$(status GET /drain/back -b 'JSESSIONID=5e551044; EVERCART_ROUTE=a1')"
    expect "executed by it again" 1 "$(executions '^GET /drain/back a1$')"
}

tell_readiness_of() {
    curl -s -o /dev/null "http://127.0.0.1:$(cat "$work/members/$1.port")/x/readiness/$2"
}

readiness_decides() {
    local start=$EPOCHREALTIME
    tell_readiness_of a2 503
    await 1 state_is a2 down
    note "out after $(seconds_since "$start") s"
    start=$EPOCHREALTIME
    tell_readiness_of a2 200
    await 1 state_is a2 ready
    note "in after $(seconds_since "$start") s"
}

short_outage_is_waited_out() {
    local member
    for member in a1 a2 a3; do tell_readiness_of "$member" 503; done
    for member in a1 a2 a3; do await 1 state_is "$member" down; done
    slow_request_in_background GET /api/outage
    tell_readiness_of a1 200
    wait
    expect_match "asked within a moment" '^HTTP/1.1 200' "$(cat "$work/slow-answer")"
    tell_readiness_of a1 503
    await 1 state_is a1 down
    await 5 answered_at_once
    for member in a1 a2 a3; do tell_readiness_of "$member" 200; done
    for member in a1 a2 a3; do await 1 state_is "$member" ready; done
}

answered_at_once() {
    local start=$EPOCHREALTIME
    expect status 503 "$(status GET /api/outage)"
    expect_within seconds 0 0.5 "$(seconds_since "$start")"
}

killed_workers_are_replaced() {
    local worker start
    slow_request_in_background GET /x/slow/20000 -b 'JSESSIONID=5e551044; EVERCART_ROUTE=a1'
    await 2 in_flight_is a1 1
    for worker in $(pgrep -P "$(cat "$lb/nginx.pid")"); do
        kill -KILL "$worker"
        await 5 alive "$admin_port"
    done
    wait
    await 2 in_flight_is a1 0
    start=$EPOCHREALTIME
    tell_readiness_of a2 503
    await 3 state_is a2 down
    note "a change was seen $(seconds_since "$start") s later"
    tell_readiness_of a2 200
    await 1 state_is a2 ready
}

restart_remembers() {
    local start
    admin_status POST /members/a3/drain
    stop_balancer
    start=$EPOCHREALTIME
    start_balancer
    expect "the first request" 200 "$(status GET /first)"
    await 2 state_is a1 ready
    await 2 state_is a2 ready
    note "serving $(seconds_since "$start") s after the start"
    expect a3 draining "$(state_of a3)"
    admin_status POST /members/a3/undrain
    await 2 state_is a3 ready
    expect removed 204 "$(admin_status DELETE /members/a3)"
    expect "file" 2 "$(grep -c '"name"' "$lb/state/members.json")"
    expect added 201 "$(admin_status PUT /members/a3 -d "{\"address\":\"127.0.0.1:$(cat "$work/members/a3.port")\"}")"
    await 2 state_is a3 ready
}

logs_keep_secrets() {
    expect_match "access log" 'GET /stay/1 200 .*member=a2' "$(grep /stay/ "$lb/logs/access.log")"
    ask GET '/cart;jsessionid=5e551044?secret=1' >"$work/answer"
    if grep -e 5e551044 -e EVERCART_ROUTE -e secret "$lb/logs/access.log"; then return 1; fi
    if grep -e 'JSESSIONID' -e EVERCART_ROUTE -e "$token" "$lb/logs/error.log"; then return 1; fi
}

normal_user_can_start() {
    local other other_admin as=()
    other=$(free_port)
    other_admin=$(free_port)
    mkdir "$work/normal"
    (umask 077 && printf '%s' "$token" >"$work/normal/token")
    make_prefix "$work/normal" "$other" "$other_admin" "$work/normal/token" '/^user /d;'
    if [ "$(id -u)" = 0 ]; then
        as=(setpriv --reuid=nobody --clear-groups)
        chown -R nobody "$work/normal"
    fi
    "${as[@]}" "$nginx" -p "$work/normal" -c "$work/normal/nginx.conf"
    await 5 alive "$other_admin"
    expect "added" 201 "$(curl -s -o /dev/null -w '%{http_code}' -X PUT -H "Authorization: Bearer $token" \
        -d "{\"address\":\"127.0.0.1:$(cat "$work/members/a1.port")\"}" "http://127.0.0.1:$other_admin/members/a1")"
    await 3 answers_200 "$other"
}

answers_200() {
    [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/")" = 200 ]
}
