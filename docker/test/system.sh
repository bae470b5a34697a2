# shellcheck shell=bash
# The containers of the check, and what is done to them.
# shellcheck disable=SC2154,SC2034 # project, work: set by check.sh; names that the claims use

readonly PROJECT_NAME=evercart-check VIP=172.30.77.10 SERVING_WITHIN=480
readonly NODES="a1 a2 a3 b1 b2 c1 c2"
readonly SERVICES="lb1 lb2 das postgres redis address $NODES"
declare -A ADDRESS=([a1]=172.30.77.31 [a2]=172.30.77.32 [a3]=172.30.77.33 [b1]=172.30.77.41 [b2]=172.30.77.42 [c1]=172.30.77.51 [c2]=172.30.77.52)

compose() {
    local command=(docker-compose) files=(-f compose.yaml)
    ! docker compose version >/dev/null 2>&1 || command=(docker compose)
    ! real_time_is_given_out || files+=(-f test/real-time.yaml)
    (cd "$project/docker" && EVERCART_BASE=$BASE "${command[@]}" -p "$PROJECT_NAME" "${files[@]}" "$@" </dev/null >>"$work/compose.log" 2>&1) \
        || { tail -n 5 "$work/compose.log" && return 1; }
}

# container SERVICE: its id, running or not
container() {
    docker ps -aq --filter "label=com.docker.compose.project=$PROJECT_NAME" --filter "label=com.docker.compose.service=$1"
}

kill_host() { docker kill "$(container "$1")" >/dev/null; }

start_host() { docker start "$(container "$1")" >/dev/null; }

in_host() { # HOST COMMAND...
    local host=$1
    shift
    docker exec "$(container "$host")" "$@"
}

health() { docker inspect -f '{{.State.Health.Status}}' "$(container "$1")"; }

is_healthy() { [ "$(health "$1")" = healthy ]; }

is_ready() { curl -sf -m 2 -o /dev/null "http://${ADDRESS[$1]}:8080/health/ready"; }

shop_answers() { curl -sf -m 5 -o /dev/null "http://$VIP/api/products?size=1"; }

das_serves() { in_host das test -f /tmp/serving; }

# knows_members BALANCER NUMBER: so many nodes of A are ready in its eyes
knows_members() { [ "$(balancer_status "$1" | sed -n 's/.*"ready":\([0-9]*\).*/\1/p')" = "$2" ]; }

members_ready() { knows_members "$(holder)" "$1"; }

balancer_status() {
    # shellcheck disable=SC2016 # read there
    in_host "$1" sh -c 'curl -s -m 2 -H "Authorization: Bearer $(cat /secrets/balancer-token)" http://127.0.0.1:8081/status'
}

holder() {
    local host
    for host in lb1 lb2; do
        [ "$(docker inspect -f '{{.State.Running}}' "$(container "$host")")" = true ] || continue
        [ -z "$(in_host "$host" ip -o address show to "$VIP")" ] || echo "$host"
    done
}

# balancers_said FROM: why they took themselves for unfit since then; on a machine that is busy elsewhere the address may move by itself
balancers_said() {
    local host
    for host in lb1 lb2; do
        docker logs --since "$(($1 / 1000))" "$(container "$host")" 2>&1 | grep -E 'fit|STATE' | sed "s/^/$host: /" | tail -n 10
    done
    true
}

waiter() { if [ "$(holder)" = lb1 ]; then echo lb2; else echo lb1; fi; }

# the whole system has what it had before anything was done to it
await_whole() {
    local node
    for node in $NODES; do await 240 is_ready "$node"; done
    await 60 members_ready 3
    await 60 shop_answers
}

# runs_in_domain NODE: the administration server is asked, and asks the node
runs_in_domain() {
    in_host das curl -skf -m 30 -K /var/lib/evercart/secrets/admin.curl -H "X-Requested-By: check" -H "Accept: application/json" \
        "https://127.0.0.1:4848/management/domain/list-instances?id=$1" | grep -q "\"message\":\"$1 *running"
}

used_megabytes() { docker stats --no-stream --format '{{.MemUsage}}' | awk '
    { size = $1 + 0; if ($1 ~ /GiB/) size *= 1024; if ($1 ~ /KiB/) size /= 1024; sum += size }
    END { printf "%d", sum }'; }
