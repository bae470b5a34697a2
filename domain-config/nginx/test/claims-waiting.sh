# shellcheck shell=bash
# Claims about the waiting room: who waits when all places are taken, in which order, and who goes on.
# shellcheck disable=SC2154 # work, lb, port, token: set by stage.sh

readonly places=90

room() { admin GET /status | field "$1"; }

room_is() { [ "$(room "$1")" = "$2" ]; }

# occupy COUNT MILLISECONDS COOKIES: requests of visitors in flight, in the background
occupy() {
    local number
    for ((number = 0; number < $1; number++)); do
        printf 'url = "http://127.0.0.1:%s/x/slow/%s/occupied"\noutput = /dev/null\n' "$port" "$2"
    done >"$work/occupy"
    curl -s --parallel --parallel-immediate --parallel-max 200 --max-time 30 -b "$3" -K "$work/occupy" &
}

ticket_in() {
    sed -n 's/^Set-Cookie: \(EVERCART_TICKET=[^;]*\);.*/\1/p' <<<"$1"
}

let_in() {
    [ "$(status GET /x/in -b "$1")" = 200 ]
}

full_shop_has_a_waiting_room() {
    local first second api was_in
    expect "who is not full hands out no number" "" "$(ticket_in "$(ask GET /)")"
    occupy $places 4000 "JSESSIONID=5e551044"
    await 10 room_is free 0
    first=$(ask GET /)
    expect_match first '^HTTP/1.1 503' "$first"
    expect_match first 'You are number 1 in line' "$first"
    expect_match first '您排在第 1 位' "$first"
    expect_match first 'http-equiv="refresh" content="2"' "$first"
    expect_match first '^Set-Cookie: EVERCART_TICKET=.*; HttpOnly; SameSite=Lax$' "$first"
    expect_match "again" 'You are number 1 in line' "$(ask GET / -b "$(ticket_in "$first")")"
    api=$(ask POST /api/register -d x)
    expect_match api '^Content-Type: application/problem+json$' "$api"
    expect_match api 'You are number 2 in line. Nothing was carried out' "$api"
    expect_match "a number of one's own making" 'You are number 3 in line' "$(ask GET / -b 'EVERCART_TICKET=1.2000000000.x')"
    expect "waiting" 3 "$(room waiting)"
    expect "with a session" 200 "$(status GET /cart -b JSESSIONID=5e551044)"
    expect "what an open page needs" 200 "$(status GET /jakarta.faces.resource/shop.css)"
    second=$(ticket_in "$api")
    await 10 let_in "$(ticket_in "$first")"
    await 10 let_in "$second"
    await 10 room_is waiting 0
    expect "newcomers afterwards" 200 "$(status GET /x/new)"
    was_in=$(ticket_in "$(ask GET /x/in -b "$(ticket_in "$first")")")
    wait
    occupy $places 3000 "JSESSIONID=5e551044"
    await 10 room_is free 0
    expect "who was in" 200 "$(status GET /x/in -b "$was_in")"
    expect "who was called and finds no place" 503 "$(status GET /x/in -b "$second")"
    wait
}

twice_as_many_is_the_end() {
    occupy $((2 * places + 5)) 6000 "JSESSIONID=5e551044"
    await 10 in_flight_at_all $((2 * places))
    expect "twice as full" 503 "$(status GET /cart -b JSESSIONID=5e551044)"
    wait
    await 5 room_is free $places
    expect "afterwards" 200 "$(status GET /cart -b JSESSIONID=5e551044)"
}

# in_flight_at_all COUNT: so many or more, at all members together
in_flight_at_all() {
    admin GET /members | grep -o '"inFlight":[0-9]*' | awk -F : -v wanted="$1" '{ sum += $2 } END { exit sum < wanted }'
}
