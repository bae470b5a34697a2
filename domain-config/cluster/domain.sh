# shellcheck shell=bash
# The domain: its administration server (DAS), and what the numbered .asadmin files make of it.

domain_exists() { [ -f "$DOMAIN/config/.complete" ]; }

# from nothing: what an `up` that was broken off left of it goes first
create_domain() {
    end_within 15 das
    rm -rf "$DOMAIN" "$STATE/nodes"
    "$PAYARA/bin/asadmin" --user admin --passwordfile "$SECRETS/admin.asadmin" create-domain --checkports=false \
        --domaindir "$STATE/domains" --domainproperties "$(das_ports)" --instanceport "$(node_port das "$HTTP")" shop \
        </dev/null >>"$LOGS/asadmin.log" 2>&1 || die "the domain cannot be created: see $LOGS/asadmin.log"
    slim_das
    cp "$DIST/database/postgresql.jar" "$DOMAIN/lib/"
}

das_ports() {
    printf 'domain.adminPort=%s:domain.instancePort=%s:http.ssl.port=%s:orb.listener.port=%s:orb.ssl.port=%s:orb.mutualauth.port=%s' \
        "$(node_port das "$ADMIN")" "$(node_port das "$HTTP")" "$(node_port das "$HTTPS")" "$(node_port das "$IIOP")" \
        "$(node_port das "$IIOP_SSL")" "$(node_port das "$IIOP_MUTUAL")"
    printf ':domain.jmxPort=%s:jms.port=%s:java.debugger.port=%s' \
        "$(node_port das "$JMX")" "$(node_port das "$JMS")" "$(node_port das "$DEBUG")"
}

# What counts from the first start of the DAS only when it stands in its file before. The DAS comes first there, the template of the
# other configurations second.
slim_das() {
    local file=$DOMAIN/config/domain.xml
    awk '
        /<jvm-options>-Xmx512m</ && !slim++ {
            print "<jvm-options>-Xmx320m</jvm-options>"
            print "<jvm-options>-XX:+UseSerialGC</jvm-options>"
            print "<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>"
            print "<jvm-options>-Dmp.config.cache.duration=500</jvm-options>"
            next
        }
        /additionalOSGiBundlesToStart=/ && !shells++ { next }
        { print }
        /<diagnostic-service/ && !messages++ { print "<jms-service type=\"DISABLED\" default-jms-host=\"\" />" }' "$file" >"$file.new"
    mv "$file.new" "$file"
}

start_das() {
    is_gone das || return 0
    local preboot=()
    if ! domain_exists; then
        render "$RUN/values" "$CONFIG/05-das.asadmin" >"$RUN/05-das.asadmin"
        preboot=(--prebootcommandfile "$RUN/05-das.asadmin")
    fi
    in_background "$LOGS/asadmin.log" "$PAYARA/bin/asadmin" start-domain --domaindir "$STATE/domains" \
        ${preboot[@]+"${preboot[@]}"} shop
    until_true 240 das_answers || die "the administration server does not start: see $DOMAIN/logs/server.log"
}

das_answers() { MANAGE_SECONDS=5 manage uptime; }

# where listeners listen, and the interface of the data grid
bind_address() { echo 127.0.0.1; }
grid_interface() { echo 127.0.0.1; }

# what the placeholders of all templates mean for this shop
write_values() {
    cat >"$RUN/values" <<VALUES
BIND_ADDRESS=$(bind_address)
GRID_INTERFACE=$(grid_interface)
SECRETS=$SECRETS
EARS=$BUILD
HOST_NODE=local
NODES_DIR=${NODES_DIR:-$STATE/nodes}
PAYARA_DIR=$PAYARA
GRID_NAME=evercart-a
GRID_MEMBERS=$(join_ports a "$(most_of a)" grid_address)
CATALOG_ENDPOINTS=$(join_ports b "$WANTED_B" endpoint)
ORDERING_ENDPOINTS=$(join_ports c "$WANTED_C" endpoint)
DB_DRIVER=$(database_driver)
DB_URL=$(database_url)
DB_SERVER=$(database_server)
DB_USER=$(database_user)
SESSIONS=$SESSIONS
REDIS=$(redis_host)\\:$(redis_port)
DAS_PORT=$(node_port das "$ADMIN")
ADMIN_SCHEME=${ADMIN_SCHEME:-http}
NODE_FILES=$RUN
RECORDS=$LOGS
BALANCERS=$(balancer_addresses)
BUILD_A=$(build_name evercart-a)
BUILD_B=$(build_name evercart-b)
BUILD_C=$(build_name evercart-c)
WANTED_A=$WANTED_A
WANTED_B=$WANTED_B
WANTED_C=$WANTED_C
VALUES
}

# join_ports SYSTEM COUNT FUNCTION: what the function says of each node, with commas between
join_ports() {
    local number
    for ((number = 1; number <= $2; number++)); do
        [ "$number" = 1 ] || printf ','
        "$3" "$1$number"
    done
}

# administration addresses, as the cluster manager reads them
balancer_addresses() { echo "lb1=127.0.0.1:$(balancer_admin_port)"; }

grid_address() { printf '%s:%s' "$(host_of "$1")" "$(node_port "$1" "$GRID")"; }
endpoint() { printf '%s:%s/%s' "$(host_of "$1")" "$(node_port "$1" "$IIOP")" "$(node_port "$1" "$HTTP")"; }

# nodes come before applications: Payara cannot deploy timers to a group without a node
configure_domain() {
    mkdir -p "$DOMAIN/config/system-a-config"
    render "$RUN/values" "$CONFIG/grid.yaml" >"$DOMAIN/config/system-a-config/grid.yaml"
    # shellcheck disable=SC2046 # names of nodes and files are words
    apply "$CONFIG"/[1-6]*.asadmin "$CONFIG"/7[0-7]*.asadmin $(host_files) $(node_files $(wanted_nodes)) "$CONFIG"/9[05]-*.asadmin \
        || die "the domain cannot be configured: see the line above"
    write_node_files
    : >"$DOMAIN/config/.deployed"
    echo "$SESSIONS" >"$DOMAIN/config/.sessions"
    : >"$DOMAIN/config/.complete"
}

# files that make hosts known to the domain
host_files() { echo "$CONFIG/78-host.asadmin"; }

# the applications of a newer build, while no node runs
deploy_newer_build() {
    [ ! -f "$DOMAIN/config/.deployed" ] || return 0
    say "deploying the newer build"
    write_node_files
    apply "$CONFIG"/6[89]-*.asadmin "$CONFIG"/9[05]-*.asadmin || die "the applications cannot be deployed: see the line above"
    : >"$DOMAIN/config/.deployed"
}
