# shellcheck shell=bash
# Nodes: instances of the domain. Which there are is read from the domain's own file, so that what was done in the admin console counts.

# lines "name http-port draining(yes|no)" of all nodes, in the order of their names
list_nodes() {
    [ -f "$DOMAIN/config/domain.xml" ] || return 0
    awk '
        function attribute(name) {
            return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
        }
        /<config / { config = attribute("name") }
        /<\/config>/ { config = "" }
        /<server / { server = attribute("name"); if (attribute("config-ref") !~ /^system-[abc]-config$/) server = "" }
        /<server / && server != "" { system_of[server] = attribute("config-ref") }
        /<\/server>/ { server = "" }
        /<system-property / && attribute("name") == "HTTP_LISTENER_PORT" {
            if (server != "") port[server] = attribute("value")
            else if (config != "") usual[config] = attribute("value")
        }
        /<property / && server != "" && attribute("name") == "payara.microprofile.evercart.node.draining" {
            draining[server] = attribute("value")
        }
        END {
            for (name in system_of)
                print name, toupper(substr(system_of[name], 8, 1)), (name in port ? port[name] : usual[system_of[name]]),
                    (draining[name] == "true" ? "yes" : "no")
        }' "$DOMAIN/config/domain.xml" | sort
}

node_names() { list_nodes | cut -d ' ' -f 1; }

node_exists() { node_names | grep -qx "$1"; }

# wanted_nodes: the names that the shop should have
wanted_nodes() {
    local number
    for ((number = 1; number <= WANTED_A; number++)); do echo "a$number"; done
    for ((number = 1; number <= WANTED_B; number++)); do echo "b$number"; done
    for ((number = 1; number <= WANTED_C; number++)); do echo "c$number"; done
}

# hot spares: nodes of the storefront above its size, which the manager keeps ready and the balancer does not know
is_spare() { # NODE
    case $1 in
        a*) [ "${1#a}" -gt "$WANTED_A" ] && [ "${1#a}" -le $((WANTED_A + $(spares_in_domain))) ] ;;
        *) false ;;
    esac
}

without_spares() {
    local node
    while read -r node; do
        is_spare "$node" || echo "$node"
    done
}

# where a node is, and what the domain calls that host
host_of() { echo 127.0.0.1; }
host_node() { echo local; }

node_values() { # NODE
    cat "$RUN/values"
    cat <<VALUES
NODE=$1
CONFIG=system-${1%%[0-9]*}-config
GROUP=system-${1%%[0-9]*}
HOST_NODE=$(host_node "$1")
HTTP_PORT=$(node_port "$1" "$HTTP")
HTTPS_PORT=$(node_port "$1" "$HTTPS")
ADMIN_PORT=$(node_port "$1" "$ADMIN")
IIOP_PORT=$(node_port "$1" "$IIOP")
IIOP_SSL_PORT=$(node_port "$1" "$IIOP_SSL")
IIOP_MUTUAL_PORT=$(node_port "$1" "$IIOP_MUTUAL")
JMX_PORT=$(node_port "$1" "$JMX")
JMS_PORT=$(node_port "$1" "$JMS")
DEBUG_PORT=$(node_port "$1" "$DEBUG")
GRID_PORT=$(node_port "$1" "$GRID")
VALUES
}

# node_files NODE...: 80-node.asadmin rendered for each; the names of the files are printed
node_files() {
    local node
    for node in "$@"; do
        node_values "$node" >"$RUN/node.values"
        render "$RUN/node.values" "$CONFIG/80-node.asadmin" >"$RUN/80-$node.asadmin"
        echo "$RUN/80-$node.asadmin"
    done
}

# one asadmin for all of them
create_nodes() {
    # shellcheck disable=SC2046 # names of files are words
    apply $(node_files "$@") || die "nodes cannot be created: see the line above"
}

readonly READY_WITHIN=300

start_node() {
    MANAGE_SECONDS=$READY_WITHIN manage "servers/server/$1/start-instance" -X POST -d timeout=$READY_WITHIN \
        || die "$1 does not start: $(answer_text). See $(node_log "$1")"
}

node_log() { echo "$NODES/$1/logs/server.log"; }

node_is_ready() {
    curl -sf -m 2 -o /dev/null "http://$(host_of "$1"):$(node_http_port "$1")/health/ready"
}

node_http_port() { list_nodes | awk -v node="$1" '$1 == node { print $3 }'; }

# in as many lanes as there are processors and one more: seven at once get in each other's way and need more processor time
start_nodes() {
    local lane lanes jobs=()
    lanes=$(($(getconf _NPROCESSORS_ONLN) + 1))
    say "starting $*"
    for ((lane = 0; lane < lanes && lane < $#; lane++)); do
        start_lane "$lane" "$lanes" "$@" &
        jobs+=($!)
    done
    wait_for_jobs "${jobs[@]}" || exit 1
}

# start_lane LANE LANES NODE...: every LANES-th of the nodes, one after the other; one that does not start keeps no other from it
start_lane() {
    local lane=$1 lanes=$2 number=0 failed=0 node
    shift 2
    for node in "$@"; do
        if [ $((number++ % lanes)) = "$lane" ]; then
            (start_node "$node" && wait_until_ready "$node") || failed=1
        fi
    done
    return "$failed"
}

wait_until_ready() { # NODE...
    local node
    for node in "$@"; do
        until_true "$READY_WITHIN" node_is_ready_or_hopeless "$node" \
            || die "$node is not ready after $READY_WITHIN s: see $(node_log "$node")"
        ! application_failed "$node" || die "$node could not load its application: see $(node_log "$node")"
        say "$node is ready"
    done
}

node_is_ready_or_hopeless() { node_is_ready "$1" || application_failed "$1"; }

# NCLS-CORE-00041, "application deployment failed", since the node's last start
application_failed() {
    awk '/JVM invocation command line/ { failed = 0 } /NCLS-CORE-00041/ { failed = 1 } END { exit !failed }' "$(node_log "$1")" 2>/dev/null
}

wait_for_jobs() {
    local job failed=0
    for job in "$@"; do
        wait "$job" || failed=1
    done
    return "$failed"
}

# drain NODE true|false: a flag in the domain for this one server; the node's own readiness follows it within half a second.
# Without the target the command stays on the DAS and the node never hears of it.
drain() {
    manage configs/config/server-config/microprofile-config/set-config-property -X POST \
        -d source=server -d "sourceName=$1" -d "target=$1" -d propertyName=evercart.node.draining -d "propertyValue=$2"
}

readonly LONGEST_DRAIN=30 CALLERS_NOTICE=2

# out of service: balancer and callers send nothing new, and what is under way may end
take_out() {
    if is_running das; then
        drain "$1" true || say "the domain does not take the drain of $1: $(answer_text)"
    fi
    case $1 in
        a*)
            balancer POST "/members/$1/drain" >/dev/null || return 0
            until_true "$LONGEST_DRAIN" member_is_idle "$1" || say "$1 still has requests after $LONGEST_DRAIN s"
            ;;
        *) sleep "$CALLERS_NOTICE" ;;
    esac
}

take_in() {
    if is_running das; then
        drain "$1" false || die "the drain of $1 cannot be ended: $(answer_text)"
    fi
    case $1 in
        a*) balancer POST "/members/$1/undrain" >/dev/null || true ;;
    esac
}
