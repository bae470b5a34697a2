# shellcheck shell=bash
# Claims about answers: what a client sees when all members are well, or none is there.
# shellcheck disable=SC2154 # work, lb, port, token: set by stage.sh

no_members_gives_503() {
    local page json
    page=$(ask GET /cart)
    expect_match page '^HTTP/1.1 503' "$page"
    expect_match page '^Retry-After: 2$' "$page"
    expect_match page 'http-equiv="refresh"' "$page"
    expect_match page 'takes a short breath' "$page"
    expect_match page '页面会自动重试' "$page"
    expect_match "page after a form" 'Nothing was changed' "$(ask POST /cart -d x)"
    json=$(ask POST /api/orders -d x)
    expect_match json '^HTTP/1.1 503' "$json"
    expect_match json '^Retry-After: 2$' "$json"
    expect_match json '^Content-Type: application/problem+json$' "$json"
    expect_match json 'Nothing was carried out' "$json"
}

distribution_is_even() {
    local line member share
    line=$(load GET /api/products/even 30000 20)
    expect "answers" 30000 "$(outcome 200 "$line")"
    expect "broken" 0 "$(outcome broken "$line")"
    for member in a1 a2 a3; do
        share=$(executions "^GET /api/products/even $member$")
        expect_within "$member" 9990 10010 "$share"
        note "$member $share"
    done
}

workers_are_unprivileged() {
    local master worker
    master=$(cat "$lb/nginx.pid")
    for worker in $(pgrep -P "$master"); do
        expect_within "user id of a worker" 1 2000000000 "$(ps -o uid= -p "$worker")"
    done
}

route_only_with_a_session() {
    local answer
    answer=$(ask GET /api/products/x)
    if grep -q '^Set-Cookie:' <<<"$answer"; then return 1; fi
    answer=$(ask GET /login/login)
    expect_match "session of the response" '^Set-Cookie: JSESSIONID=5e551044; Path=/; HttpOnly; SameSite=Lax$' "$answer"
    expect_match "version" '^Set-Cookie: JSESSIONIDVERSION=2f3a; Path=/$' "$answer"
    expect_match "route" '^Set-Cookie: EVERCART_ROUTE=a[123]; Path=/; HttpOnly; SameSite=Lax$' "$answer"
    answer=$(ask GET /cart -b JSESSIONID=5e551044)
    expect_match "session of the request" '^Set-Cookie: EVERCART_ROUTE=' "$answer"
}

sticky_requests_stay() {
    local number hostile answer
    for number in $(seq 50); do
        answer=$(ask GET "/stay/$number" -b "JSESSIONID=5e551044; EVERCART_ROUTE=a2")
        if grep -q '^Set-Cookie:' <<<"$answer"; then return 1; fi
    done
    expect "stayed" 50 "$(executions '^GET /stay/[0-9]* a2$')"
    for hostile in 'a9' '../a2' '__index' '%00' "$(printf 'a%.0s' $(seq 4000))"; do
        answer=$(ask GET /stay/hostile -b "JSESSIONID=5e551044; EVERCART_ROUTE=$hostile")
        expect_match "route ${hostile:0:20}" '^HTTP/1.1 200' "$answer"
        expect_match "route ${hostile:0:20}" '^Set-Cookie: EVERCART_ROUTE=a[123];' "$answer"
    done
    for number in $(seq 6); do
        ask GET "/stay/unbound" -b "EVERCART_ROUTE=a2" >"$work/answer"
    done
    expect "a route without a session binds nothing" 2 "$(executions '^GET /stay/unbound a2$')"
}

forwarding_headers_are_our_own() {
    local answer
    answer=$(ask GET /x/echo -H 'X-Forwarded-For: 6.6.6.6' -H 'X-Forwarded-Proto: https' -H 'Forwarded: for=6.6.6.6' \
        -H 'X-Forwarded-Host: evil.example' -H 'X-Real-IP: 6.6.6.6' -H 'Proxy: evil' -H 'Host: shop.example:8080')
    expect_match for 'x-forwarded-for=127.0.0.1,' "$answer"
    expect_match proto 'x-forwarded-proto=http,' "$answer"
    expect_match host 'x-forwarded-host=shop.example:8080,' "$answer"
    expect_match host '[{ ]host=shop.example:8080,' "$answer"
    if grep -q -e '6\.6\.6\.6' -e evil <<<"$answer"; then return 1; fi
}

text_is_compressed() {
    local plain packed
    plain=$(curl -s -o /dev/null -w '%{size_download}' "http://127.0.0.1:$port/x/text")
    packed=$(curl -s -o /dev/null -w '%{size_download}' -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/x/text")
    expect plain 9000 "$plain"
    expect_within packed 20 900 "$packed"
    note "$plain bytes became $packed"
}

# says TEXT...: the status of the answer to raw bytes
raw_status() {
    exec 4<>"/dev/tcp/127.0.0.1/$port"
    printf '%b' "$1" >&4
    timeout 5 head -1 <&4 | sed -n 's/HTTP[^ ]* \([0-9]*\).*/\1/p'
    exec 4>&-
}

oversized_and_malformed_are_refused() {
    local long
    head -c 70000 /dev/zero | tr '\0' a >"$work/70k"
    cat "$work/70k" "$work/70k" >"$work/140k"
    long=$(head -c 9000 "$work/70k")
    expect "70k to the API" 413 "$(status POST /api/orders --data-binary "@$work/70k")"
    expect "70k in chunks" 413 "$(status POST /api/orders -H 'Transfer-Encoding: chunked' --data-binary "@$work/70k")"
    expect "70k to a page" 200 "$(status POST /checkout --data-binary "@$work/70k")"
    expect "140k to a page" 413 "$(status POST /checkout --data-binary "@$work/140k")"
    expect "long URI" 414 "$(status GET "/api/$long")"
    expect "long header" 431 "$(status GET /api/cart -H "X-Long: $long")"
    expect "metrics of nodes" 404 "$(status GET /metrics)"
    expect "TRACE" 405 "$(status TRACE /api/cart)"
    expect "no host" 400 "$(raw_status 'GET /api/cart HTTP/1.1\r\n\r\n')"
    expect "two lengths" 400 "$(raw_status 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n')"
    expect "no request" 400 "$(raw_status '\x16\x03\x01\r\n\r\n')"
    expect_match "API" 'problem+json' "$(ask GET "/api/$long")"
    expect_match "page" 'This address is too long' "$(ask GET "/$long")"
    if ask GET "/$long" | grep -i '^Server: .*[0-9]'; then return 1; fi
}

application_503_passes() {
    local answer
    answer=$(ask GET /api/busy)
    expect_match answer '^HTTP/1.1 503' "$answer"
    expect_match answer '^Retry-After: 7$' "$answer"
    expect_match answer '^busy a' "$answer"
    expect "members asked" 2 "$(executions '^GET /api/busy ')"
    answer=$(ask PUT /api/busy -d x)
    expect_match answer '^Retry-After: 7$' "$answer"
    expect "unsafe: members asked" 1 "$(executions '^PUT /api/busy ')"
}

start_slow_client() {
    (
        start=$EPOCHREALTIME
        exec 5<>"/dev/tcp/127.0.0.1/$port"
        printf 'GET / HTTP/1.1\r\nHost: x\r\n' >&5
        timeout 30 cat <&5 >/dev/null 2>&1 || true
        seconds_since "$start" >"$work/slow-client"
    ) &
}

slow_client_is_closed() {
    await 30 test -s "$work/slow-client"
    expect_within seconds 9 13 "$(cat "$work/slow-client")"
}
