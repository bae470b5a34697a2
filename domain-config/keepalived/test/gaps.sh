# shellcheck shell=bash
# What a client and two onlookers saw: gaps of service, and how long both hosts answered for the address.
# shellcheck disable=SC2154 # work: set by the balancer's stage

now_us() { echo "${EPOCHREALTIME/./}"; }

# longest_gap FROM TO: milliseconds without an answer of the shop
longest_gap() {
    sort -n -k 2,2 "$work/user.log" | awk -v from="$1" -v to="$2" '
        $3 == 200 && $2 <= from { last = $2 }
        $3 == 200 && $2 > from && $2 <= to { if (last && $2 - last > most) most = $2 - last; last = $2 }
        END { if (to - last > most) most = to - last; printf "%.0f\n", most / 1000 }'
}

# failed FROM TO: requests begun then that got no 200
failed() { awk -v from="$1" -v to="$2" '$1 >= from && $1 <= to && $3 != 200' "$work/user.log" | wc -l; }

# answers_since MOMENT COUNT
answers_since() {
    [ "$(awk -v from="$1" '$1 > from && $3 == 200' "$work/user.log" | wc -l)" -ge "$2" ]
}

# stretches LB: "begin end" of each time in which that host answered for the address, in microseconds
stretches() {
    sed -n 's/^\[\([0-9]*\)\.\([0-9]*\)\].*bytes from.*/\1\2/p' "$work/$1.answers" | awk '
        NR > 1 && $1 - last > 25000 { print begin, last; begin = $1 }
        NR == 1 { begin = $1 }
        { last = $1 }
        END { if (NR) print begin, last }'
}

# both_held FROM TO: milliseconds in which both answered
both_held() {
    { stretches lb1 | sed 's/^/1 /'; stretches lb2 | sed 's/^/2 /'; } | awk -v from="$1" -v to="$2" '
        function clip(x) { return x < from ? from : x > to ? to : x }
        $1 == 1 { b[++n] = clip($2); e[n] = clip($3) }
        $1 == 2 {
            for (i = 1; i <= n; i++) {
                begin = b[i] > clip($2) ? b[i] : clip($2)
                end = e[i] < clip($3) ? e[i] : clip($3)
                if (end > begin) sum += end - begin
            }
        }
        END { printf "%.0f\n", sum / 1000 }'
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
