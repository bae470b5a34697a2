#!/usr/bin/env bash
# Starts the balancer from its template with small fake members on free loopback ports and checks each claim of README.md.
#   check.sh             every claim
#   check.sh --measure   what a shop with and without a waiting room bears at twice its capacity
# Needs Linux, bash 5, nginx with Lua (or OpenResty as NGINX=openresty), a JDK, curl. Ends only what it started.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/test/claim.sh"
. "$here/test/stage.sh"
. "$here/test/claims-answers.sh"
. "$here/test/claims-members.sh"
. "$here/test/claims-failures.sh"
. "$here/test/claims-waiting.sh"
. "$here/test/measure-waiting.sh"

set_the_stage
trap clear_the_stage EXIT
start_balancer

if [ "${1:-}" = --measure ]; then
    measure_waiting
    exit
fi
start_slow_client
claim "without members: a friendly page in two languages, problem JSON below /api, 503 with Retry-After" no_members_gives_503
claim "administration: token needed, wrong use gets a clear error and changes nothing" administration_refuses_wrong_use
start_member a1
start_member a2
start_member a3
claim "members are added without a reload and become ready" members_become_ready
claim "30,000 requests without a cookie: 10,000 to each of three, 10 more or less, none failed" distribution_is_even
claim "what answers take is counted at their member" time_is_counted
claim "the workers run without root's rights" workers_are_unprivileged
claim "no session, no cookie: a route is set only for visitors with a session" route_only_with_a_session
claim "sticky: 50 requests with session and route stay; hostile routes are ignored" sticky_requests_stay
claim "forwarding headers are the balancer's own" forwarding_headers_are_our_own
claim "text is compressed" text_is_compressed
claim "too large, too long, malformed: 413, 414, 431, 400, 405 in words" oversized_and_malformed_are_refused
claim "a reset in the middle: a GET goes on, and is asked three times at most" safe_requests_go_on
claim "an application's 503 reaches the client with its Retry-After after two members said so" application_503_passes
claim "a slow honest GET is answered, asked twice once, then once" slow_answers_are_not_multiplied
claim "full: visitors without a session wait in line with a number and are let in in turn; those with one go on" full_shop_has_a_waiting_room
claim "twice as full: 503 for everybody, and open again when it is over" twice_as_many_is_the_end
claim "a reset in the middle: POST, PUT, PATCH, DELETE are executed once and answered 502" unsafe_requests_are_never_sent_twice
claim "draining: no request any more, sticky or not; the one in flight ends; undrain brings it back" drained_member_gets_nothing
claim "readiness 503 takes a member out, 200 takes it in" readiness_decides
claim "no member ready: a moment is waited out, a longer outage is answered at once" short_outage_is_waited_out
claim "kill -9 under load: no GET fails" killed_member_fails_no_get
claim "kill -9, then at once POST: all go to living members, each executed once" unsafe_requests_skip_the_dead
claim "kill -9 under load: no POST is executed twice, none is answered that was not executed" killed_member_doubles_no_post
claim "frozen: taken out; a GET in flight goes on, a POST in flight gets 504 in words; thawed: taken in" frozen_member_is_taken_out
claim "all slow: half of the members and more stay in, and answer; frozen ones go out all the same" slowness_leaves_half
claim "after all that no request is counted as in flight" nothing_stays_in_flight
claim "workers killed: their requests are not counted, another worker goes on probing" killed_workers_are_replaced
claim "a restarted balancer knows members and drains by itself" restart_remembers
claim "half a request is closed after 10 seconds" slow_client_is_closed
claim "no session id and no cookie in any log" logs_keep_secrets
claim "a normal user can start it" normal_user_can_start

tell_result
