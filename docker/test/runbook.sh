# shellcheck shell=bash
# check.sh --runbook: the commands of docs/runbook.md, on bare hosts with the addresses that it names; then hosts are lost.
# shellcheck disable=SC2153,SC2154 # project, work, here: set by check.sh, BASE by engine.sh

readonly HOSTS="db lb1 lb2 das a1 b1 c1"
readonly SHOP=http://10.0.0.10
declare -A BARE=([db]=10.0.0.60 [lb1]=10.0.0.11 [lb2]=10.0.0.12 [das]=10.0.0.20 [a1]=10.0.0.31 [b1]=10.0.0.41 [c1]=10.0.0.51)
declare -A ROLES=([db]=db [lb1]=lb [lb2]=lb [das]=das [a1]=a [b1]=bc [c1]=bc)

# block TITLE NUMBER: of the commands of a section
block() {
    awk -v title="$1" -v wanted="$2" '
        /^##/ { here = ($0 == "## " title || $0 == "### " title); number = 0; inside = 0 }
        here && /^    / { if (!inside) { number++; inside = 1 } if (number == wanted) print substr($0, 5); next }
        { inside = 0 }' "$project/docs/runbook.md" | grep . || { echo "the runbook has no block $2 in '$1'" && return 1; }
}

# walk HOST TITLE NUMBER [NAME=VALUE...]: runs it there
walk() {
    local commands
    commands=$(block "$2" "$3")
    walk_commands "$1" "$commands" "${@:4}" || { echo "on $1, '$2' $3, see above" && return 1; }
}

walk_commands() { # HOST COMMANDS [NAME=VALUE...]
    docker exec -w /share "walk-$1" env "${@:3}" bash -euo pipefail -c "$2" </dev/null
}

# carry HOST FILE OTHER-HOST FILE OWNER: a secret that both shall have
carry() {
    docker exec "walk-$1" cat "$2" | docker exec -i "walk-$3" install -m 600 -o "$5" /dev/stdin "$4"
}

bare_host() { # HOST
    local name options=()
    for name in $HOSTS; do options+=(--add-host "$name:${BARE[$name]}"); done
    # as in real-time.yaml: without it a busy balancer counts as dead
    [ "${ROLES[$1]}" != lb ] || ! real_time_is_given_out || options+=(--cpu-rt-period 100000 --cpu-rt-runtime 40000)
    docker run -d --init --name "walk-$1" --hostname "$1" --network walk --ip "${BARE[$1]}" "${options[@]}" -v "$work/share:/share" \
        --cap-add NET_ADMIN --cap-add NET_RAW --cap-add SYS_NICE "$BASE" sleep infinity >/dev/null
    docker cp "$here/test/systemctl" "walk-$1:/usr/local/bin/" && docker cp "$here/test/apt-get" "walk-$1:/usr/local/bin/"
    walk "$1" "Every host" 1
    walk "$1" "Every host" 2 ROLE="${ROLES[$1]}"
}

lose_host() { docker rm -fv "walk-$1" >/dev/null; }

bare_hosts_are_there() {
    local host
    import_base
    mkdir "$work/share"
    docker network create --subnet 10.0.0.0/24 --gateway 10.0.0.1 walk >/dev/null
    (cd "$project" && bash -euc "$(block Build 1 | sed -n "s|^tar -cf |tar -cf $work/share/|p")")
    for host in $HOSTS; do bare_host "$host"; done
}

database_is_set_up() {
    docker exec walk-db sh -c 'test -d /etc/postgresql/15/main || pg_createcluster 15 main >/dev/null'
    walk db Database 1
}

# what Debian's package starts by itself
ssh_server_starts() {
    docker exec "walk-$1" sh -c 'rm -f /etc/ssh/ssh_host_* && ssh-keygen -qA && mkdir -p /run/sshd && /usr/sbin/sshd'
}

node_host_is_set_up() { # HOST
    walk "$1" "Hosts of nodes" 1
    ssh_server_starts "$1"
}

# the token comes from the other balancer, and the certificate
balancer_is_set_up() { # HOST [OTHER]
    walk "$1" Balancers 1
    [ "$1" = lb1 ] || walk "$1" Balancers 2
    [ -z "${2:-}" ] || { carry "$2" /etc/evercart/balancer-token "$1" /etc/evercart/balancer-token root \
        && carry "$2" /etc/evercart/tls.pem "$1" /etc/evercart/tls.pem root && carry "$2" /etc/evercart/tls.key "$1" /etc/evercart/tls.key root; }
    walk "$1" Balancers 3
    await 30 docker exec "walk-$1" test -s /etc/evercart/balancer-token
}

balancers_are_set_up() {
    balancer_is_set_up lb1
    balancer_is_set_up lb2 lb1
}

hosts_of_nodes_are_set_up() {
    local host
    for host in a1 b1 c1; do node_host_is_set_up "$host"; done
}

let_das_in() { # HOST
    carry das /var/lib/evercart/ssh/id.pub "$1" /home/payara/.ssh/authorized_keys payara
}

administration_is_set_up() {
    local host start=$EPOCHREALTIME
    walk das "Administration server" 1
    for host in a1 b1 c1; do let_das_in "$host"; done
    carry lb1 /etc/evercart/balancer-token das /var/lib/evercart/secrets/balancer-token payara
    carry db /etc/evercart/postgresql-password das /var/lib/evercart/secrets/postgresql-password payara
    docker exec walk-das sh -c 'echo evercart >/var/lib/evercart/secrets/postgresql-user'
    docker exec walk-das sed -i 's/^\([ABC]\)_HOSTS=\([^ ]*\).*/\1_HOSTS=\2/' /etc/evercart/hosts.conf
    walk das "Administration server" 2
    await 60 answers "$SHOP/api/products?size=1"
    await 10 answers -k "https://${SHOP#*//}/api/products?size=1"
    note "the system runs $(seconds_since "$start") s after that"
}

answers() { curl -sf -m 5 -o /dev/null "$@"; }

# what is not in the table of ports is closed
ports_are_closed() {
    local way from to port
    for way in a1:b1:22 a1:db:5432 a1:lb1:8081 b1:a1:8080 lb1:das:4848; do
        IFS=: read -r from to port <<<"$way"
        if docker exec "walk-$from" timeout 2 bash -c ": <>/dev/tcp/$to/$port" 2>/dev/null; then
            echo "open: $way" && return 1
        fi
    done
    ! curl -s -m 2 -o /dev/null "http://${BARE[a1]}:8080/" || { echo "a node answers anybody" && return 1; }
}

register() { # EMAIL: its status
    curl -s -m 20 -o /dev/null -w '%{http_code}' -H 'X-Requested-With: evercart' -H 'Content-Type: application/json' \
        -d "{\"email\":\"$1\",\"password\":\"a long enough password\",\"name\":\"Walker\"}" "$SHOP/api/$2"
}

database_is_restored() {
    local node
    expect "first registration" 201 "$(register before@example.com register)"
    walk db Backups 1
    expect "second registration" 201 "$(register after@example.com register)"
    for node in b1 c1; do walk das Backups 3 NODE=$node; done
    walk db Backups 4
    by_hand
    await 120 answers "$SHOP/api/products?size=1"
    expect "login of who is in the dump" 200 "$(register before@example.com login | sed 's/204/200/')"
    expect "login of who came later" 401 "$(register after@example.com login)"
}

by_hand() { walk das "Administration server" 3; }

node_host_is_replaced() {
    lose_host b1
    bare_host b1
    node_host_is_set_up b1
    let_das_in b1
    walk das "A new host for a node" 1 NODE=b1 || note "delete-instance complains, as it may"
    walk das "A new host for a node" 2 NODE=b1
    by_hand
    await 120 answers "$SHOP/api/products?q=$RANDOM"
}

balancer_host_is_replaced() {
    lose_host lb1
    await 10 answers "$SHOP/api/products?size=1"
    bare_host lb1
    balancer_is_set_up lb1 lb2
    await 30 knows_the_node lb1
    lose_host lb2
    await 10 answers "$SHOP/api/products?size=1"
}

knows_the_node() { # BALANCER
    # shellcheck disable=SC2016 # read there
    docker exec "walk-$1" sh -c 'curl -s -m 2 -H "Authorization: Bearer $(cat /etc/evercart/balancer-token)" http://127.0.0.1:8081/status' \
        | grep -q '"ready":1'
}

administration_host_is_replaced() {
    walk das Backups 2
    docker exec walk-das cp /var/backups/das.tar /share/
    lose_host das
    answers "$SHOP/api/products?size=1"
    bare_host das
    walk_commands das "$(block "Administration server" 1 | head -n 4)"
    walk das "A new host for the administration server" 1
    await 60 administers
}

administers() {
    walk_commands das 'runuser -u payara -- /opt/payara6/bin/asadmin --user admin --passwordfile /var/lib/evercart/secrets/admin.asadmin list-instances a1' \
        | grep -q '^a1 *running'
}

claim_runbook() {
    claim "bare hosts, closed but for the table of ports" bare_hosts_are_there
    claim "the database is set up" database_is_set_up
    claim "the balancers are set up" balancers_are_set_up
    claim "the hosts of nodes are set up" hosts_of_nodes_are_set_up
    [ "$failed" = 0 ] || return 0
    claim "the administration server makes the system, and the shop answers at its address" administration_is_set_up
    [ "$failed" = 0 ] || return 0
    claim "what is not in the table of ports is closed" ports_are_closed
    claim "the database is restored from its dump" database_is_restored
    claim "a node's host is lost and replaced" node_host_is_replaced
    claim "a balancer's host is lost and replaced, and serves alone" balancer_host_is_replaced
    claim "the administration's host is lost and restored" administration_host_is_replaced
}
