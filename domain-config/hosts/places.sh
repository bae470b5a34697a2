# shellcheck shell=bash
# Where things are when each node has a host of its own: the same ports on every host, addresses from the file of hosts. These take the
# place of what ../cluster says of one machine.

# read_hosts FILE: lines KEY=value, see hosts.conf.example
read_hosts() {
    local key value
    ADMIN_SCHEME=https DB_PORT=5432 REDIS_PORT=6379 SSH_PORT=22 SSH_USER=payara SESSIONS=hazelcast BALANCER_ADMIN_PORT=8081
    while IFS='=' read -r key value; do
        case $key in
            "" | \#*) ;;
            A_HOSTS | B_HOSTS | C_HOSTS | BALANCERS | DB_HOST | DB_PORT | DB_NAME | REDIS_HOST | REDIS_PORT | SESSIONS | GRID_INTERFACE | SSH_PORT | SSH_USER | SSH_KEY | PAYARA | NODES_DIR)
                printf -v "$key" %s "$value"
                ;;
            *) die "$1: there is no setting '$(printable "$key")'" ;;
        esac
    done <"$1"
    for key in A_HOSTS B_HOSTS C_HOSTS BALANCERS DB_HOST DB_NAME GRID_INTERFACE SSH_KEY PAYARA NODES_DIR; do
        [ -n "${!key:-}" ] || die "$1: $key is missing"
    done
    WANTED_A=$(most_of a) WANTED_B=$(most_of b) WANTED_C=$(most_of c)
    remembered_sizes
    DB=jdbc:postgresql://$DB_HOST:$DB_PORT/$DB_NAME
}

bind_address() { echo 0.0.0.0; }
grid_interface() { echo "$GRID_INTERFACE"; }
redis_host() { echo "${REDIS_HOST:-127.0.0.1}"; }
redis_port() { echo "$REDIS_PORT"; }
admin_url() { echo "$ADMIN_SCHEME://127.0.0.1:$(node_port das "$ADMIN")"; }
balancer_url() { echo "http://$BALANCER_ADDRESS:$(balancer_admin_port)"; }
balancer_admin_port() { echo "$BALANCER_ADMIN_PORT"; }

# what was scaled stays so, as far as there are hosts
remembered_sizes() {
    local size
    size=$(wanted_in_domain a) && WANTED_A=$(least "${size:-$WANTED_A}" "$WANTED_A")
    size=$(wanted_in_domain b) && WANTED_B=$(least "${size:-$WANTED_B}" "$WANTED_B")
    size=$(wanted_in_domain c) && WANTED_C=$(least "${size:-$WANTED_C}" "$WANTED_C")
}

least() { if [ "$1" -lt "$2" ]; then echo "$1"; else echo "$2"; fi; }

# hosts_of SYSTEM, and most_of SYSTEM: one node a host
hosts_of() {
    case $1 in
        a) echo "$A_HOSTS" ;;
        b) echo "$B_HOSTS" ;;
        c) echo "$C_HOSTS" ;;
    esac
}

most_of() { hosts_of "$1" | wc -w; }

all_places() {
    local system number
    for system in a b c; do
        for ((number = 1; number <= $(most_of "$system"); number++)); do echo "$system$number"; done
    done
}

balancer_addresses() {
    local address number=0 all=()
    for address in $BALANCERS; do
        number=$((number + 1))
        all+=("lb$number=$address:$BALANCER_ADMIN_PORT")
    done
    (IFS=, && echo "${all[*]}")
}

node_port() { # NODE SERVICE
    local ports=(8080 8181 4848 3700 3820 3920 8686 7676 9009 5701)
    echo "${ports[$2]}"
}

host_of() { # NODE
    hosts_of "${1%%[0-9]*}" | cut -d ' ' -f "${1#?}"
}

host_node() { echo "host-$1"; }

# files that make the nodes' hosts known to the domain
host_files() {
    local node
    for node in $(all_places); do
        {
            cat "$RUN/values"
            printf '%s\n' "HOST=$(host_of "$node")" "HOST_NODE=$(host_node "$node")" "SSH_PORT=$SSH_PORT" "SSH_USER=$SSH_USER" "SSH_KEY=$SSH_KEY"
        } >"$RUN/host.values"
        render "$RUN/host.values" "$CONFIG/hosts/78-ssh-host.asadmin" >"$RUN/78-$node.asadmin"
        echo "$RUN/78-$node.asadmin"
    done
}

# every balancer is told; one that is down learns it from the other
register_members() {
    local node address told=""
    for address in $BALANCERS; do
        BALANCER_ADDRESS=$address
        for node in $(wanted_nodes | grep ^a); do
            balancer PUT "/members/$node" -d "{\"address\":\"$(host_of "$node"):$(node_port "$node" "$HTTP")\"}" >/dev/null || continue 2
        done
        told=yes
    done
    [ -n "$told" ]
}

# a node that its own host starts meanwhile does as well
start_node() {
    local why
    ! MANAGE_SECONDS=$READY_WITHIN manage "servers/server/$1/start-instance" -X POST -d timeout=$READY_WITHIN || return 0
    why=$(answer_text)
    until_true 60 node_listens "$1" || die "$1 does not start: $why. See its log on $(host_of "$1")"
}

node_listens() { curl -s -m 2 -o /dev/null "http://$(host_of "$1"):$(node_http_port "$1")/health/live"; }
