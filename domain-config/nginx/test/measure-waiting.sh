# shellcheck shell=bash
# What a shop of a known capacity bears when twice as much is asked of it: three members, each with four turns of 40 ms, so 300 requests
# a second in all; visitors of five requests each come at a steady rate.
# shellcheck disable=SC2154 # work, port, admin_port, token: set by stage.sh

readonly turn=/x/turn/40
readonly each_visit=5

visitors() { # A_SECOND SECONDS
    java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" Visitors "$port" "$1" "$2" "$each_visit" "$turn"
}

# as many at once as there are turns, and some more so that no turn is idle
capacity() {
    local start=$EPOCHREALTIME line
    line=$(load GET "$turn" 6000 24)
    awk -v all="$(outcome 200 "$line")" -v seconds="$(seconds_since "$start")" 'BEGIN { printf "%.0f", all / seconds }'
}

show() { # WHAT LINE
    printf '%-44s %s; %s of the capacity\n' "$1" "$2" \
        "$(awk -v a="$(outcome answered "$2")" -v c="$all" 'BEGIN { printf "%.2f", a / c }')"
}

measure_waiting() {
    local all member
    for member in a1 a2 a3; do start_member $member; done
    members_become_ready
    all=$(capacity)
    echo "capacity: $all requests a second"
    show "half the capacity, 30 places a member" "$(visitors $((all / 2 / each_visit)) 30)"
    show "twice the capacity, 30 places a member" "$(visitors $((2 * all / each_visit)) 60)"
    await 60 room_is waiting 0
    without_a_room
    show "half the capacity, no waiting room" "$(visitors $((all / 2 / each_visit)) 30)"
    show "twice the capacity, no waiting room" "$(visitors $((2 * all / each_visit)) 60)"
}

without_a_room() {
    stop_balancer
    sed -i 's/places = "30"/places = "0"/' "$lb/nginx.conf"
    start_balancer
    local member
    for member in a1 a2 a3; do await 10 state_is $member ready; done
}
