# shellcheck shell=bash
# Customers who shop through the address while things die, and who remember what the shop acknowledged (../../rush), and somebody who
# asks for a page every 100 ms.
# shellcheck disable=SC2154 # project, work: set by check.sh

customers_come() {
    java -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$project/rush/target/*:$project/rush/target/lib/*" \
        evercart.rush.RushCommand --url "http://$VIP:80" --usual "${1:-1}" --factor 1 --seconds 3600 --connections 40 \
        --out "$work/rush" >"$work/rush.log" 2>&1 &
    customers=$!
}

# asked to stop, they look for everything that was acknowledged before they go
customers_leave() {
    kill -TERM "$customers" 2>/dev/null || true
    wait "$customers" || true
}

visitors_are_served() {
    await 60 grep -q 'requests/s' "$work/rush.log" || { tail -n 5 "$work/rush.log" && return 1; }
    await 30 reads_answered 0 10
}

# told WHAT: how often, by the customers' own account
told() {
    awk -v what="$1" '{ count = $1; sub(/^ *[0-9]+ /, ""); if ($0 == what) { print count; exit } }' "$work/rush.log"
}

nothing_was_lost() {
    local what
    grep -q 'orders found again' "$work/rush.log" || { tail -n 5 "$work/rush.log" && return 1; }
    for what in "second logins" "lost carts" "lost orders" "orders that nobody was told of"; do
        expect "$what" 0 "$(told "$what")"
    done
    expect_within "carts found again" 1 1000000 "$(told "carts found again in the end")"
    expect_within "orders found again" 1 1000000 "$(told "orders found again in the end")"
    note "$(told requests) requests, $(told "orders found again in the end") orders and $(told "carts found again in the end") carts found again"
}

# reader_comes PATH [MILLISECONDS]
reader_comes() {
    : >"$work/excused"
    : >"$work/reader.log"
    java -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes" Reader "$VIP" 80 "$1" "$work/reader.log" "${2:-100}" &
    reader=$!
}

# what was asked and not answered when it leaves counts as well
reader_leaves() {
    kill -TERM "$reader" 2>/dev/null || true
    wait "$reader" 2>/dev/null || true
}

some_sku() { curl -sf -m 10 "http://$VIP/api/products?size=1" | sed -n 's/.*"sku":"\([^"]*\)".*/\1/p'; }

now() { date +%s%3N; }

# failed_reads FROM TO: that began between the two
failed_reads() {
    awk -v from="$1" -v to="$2" '$1 >= from && $1 < to && $3 != 200 { failed++ } END { print failed + 0 }' "$work/reader.log"
}

# no_read_failed FROM: since then
no_read_failed() {
    awk -v from="$1" '$1 >= from && $3 != 200 { print "failed: asked " $1 - from " ms after, ended after " $2 - $1 " ms with " $3 }' "$work/reader.log" >"$work/failed"
    head -n 10 "$work/failed"
    [ ! -s "$work/failed" ] || balancers_said "$1"
    expect "failed reads" 0 "$(wc -l <"$work/failed")"
}

# reads_answered FROM NUMBER: so many that began later
reads_answered() {
    [ "$(awk -v from="$1" '$1 >= from && $3 == 200 { answered++ } END { print answered + 0 }' "$work/reader.log")" -ge "$2" ]
}

# gap FROM TO: the longest time without an answer that ended in it, in milliseconds
gap() {
    sort -n -k 2,2 "$work/reader.log" | awk -v from="$1" -v to="$2" '
        $3 == 200 && $2 <= from { last = $2 }
        $3 == 200 && $2 > from && $2 <= to { if (last && $2 - last > most) most = $2 - last; last = $2 }
        END { print most + 0 }'
}

longest_answer() { # FROM
    awk -v from="$1" '$1 >= from && $2 - $1 > most { most = $2 - $1 } END { print most + 0 }' "$work/reader.log"
}

# excuse FROM TO: reads that began then may fail, the claim has said so
excuse() { echo "$1 $2" >>"$work/excused"; }

# whatever happened, and also those that took so long that no claim saw them fail
no_read_failed_unexcused() {
    awk '
        FILENAME == ARGV[1] { from[++spans] = $1; to[spans] = $2; next }
        $3 != 200 {
            for (i = 1; i <= spans; i++) if ($1 >= from[i] && $1 <= to[i]) next
            print "failed: " $0
            failed++
        }
        END { exit failed > 0 }' "$work/excused" "$work/reader.log"
    note "$(wc -l <"$work/reader.log") reads"
}
