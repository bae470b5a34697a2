# shellcheck shell=bash
# Customers who shop through the address while things die, and who remember what the shop acknowledged (../../rush), and somebody who
# asks for a page every 100 ms.
# shellcheck disable=SC2154 # project, work: set by check.sh

customers_come() {
    java -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$project/rush/target/*:$project/rush/target/lib/*" \
        evercart.rush.RushCommand --url "http://$VIP:80" --usual "${1:-2}" --factor 1 --seconds 3600 --connections 40 \
        --out "$work/rush" >"$work/rush.log" 2>&1 &
    customers=$!
    await 60 grep -q 'requests/s' "$work/rush.log"
}

# asked to stop, they look for everything that was acknowledged before they go
customers_leave() {
    kill -TERM "$customers"
    wait "$customers" || true
    grep -q 'orders found again' "$work/rush.log" || { tail -n 5 "$work/rush.log" && return 1; }
}

# told WHAT: how often, by the customers' own account
told() {
    awk -v what="$1" '{ count = $1; sub(/^ *[0-9]+ /, ""); if ($0 == what) { print count; exit } }' "$work/rush.log"
}

nothing_was_lost() {
    local what
    for what in "second logins" "lost carts" "lost orders" "orders that nobody was told of"; do
        expect "$what" 0 "$(told "$what")"
    done
    expect_within "carts found again" 1 1000000 "$(told "carts found again in the end")"
    expect_within "orders found again" 1 1000000 "$(told "orders found again in the end")"
    note "$(told requests) requests, $(told "orders found again in the end") orders and $(told "carts found again in the end") carts found again"
}

reader_comes() {
    java -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" Reader "$VIP" 80 "$1" "$work/reader.log" &
    reader=$!
    await 30 test -s "$work/reader.log"
}

reader_leaves() {
    kill "$reader"
    wait "$reader" 2>/dev/null || true
}

now() { date +%s%3N; }

# failed_reads FROM TO: that began between the two
failed_reads() {
    awk -v from="$1" -v to="$2" '$1 >= from && $1 < to && $3 != 200 { failed++ } END { print failed + 0 }' "$work/reader.log"
}

# reads_answered FROM NUMBER: so many that began later
reads_answered() {
    [ "$(awk -v from="$1" '$1 >= from && $3 == 200 { answered++ } END { print answered + 0 }' "$work/reader.log")" -ge "$2" ]
}

# gap FROM: milliseconds from the first read that failed since then to the first after which none did
gap() {
    sort -n "$work/reader.log" | awk -v from="$1" '
        $1 >= from && $3 != 200 { if (!first) first = $1; last = $1 }
        END { print (first ? last - first + 100 : 0) }'
}

longest_answer() { # FROM
    awk -v from="$1" '$1 >= from && $2 - $1 > most { most = $2 - $1 } END { print most + 0 }' "$work/reader.log"
}
