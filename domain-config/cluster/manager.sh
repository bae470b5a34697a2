# shellcheck shell=bash
# The cluster manager, a web application on the DAS: what changes the size of a running shop, or its version, is done there. Here it is
# asked, and what it does is shown.

manager_url() { echo "http://127.0.0.1:$(node_port das "$HTTP")/manager"; }

# manager METHOD PATH [CURL OPTION...]: one request; what it says goes to $ANSWER
manager() {
    local method=$1 path=$2
    shift 2
    ANSWER=$(curl -s -m 30 -K "$SECRETS/manager.curl" -H 'X-Requested-With: evercart' -X "$method" -w '\n%{http_code}' \
        "$@" "$(manager_url)/api/$path") || return 1
    case ${ANSWER##*$'\n'} in
        2??) ANSWER=${ANSWER%$'\n'*} ;;
        *) ANSWER=${ANSWER%$'\n'*} && return 1 ;;
    esac
}

# the detail of a problem, or what else was said
refusal() {
    local detail
    detail=$(printf '%s' "$ANSWER" | sed -n 's/.*"detail":"\([^"]*\)".*/\1/p' | cut -c 1-300)
    printf '%s' "${detail:-the cluster manager does not answer at $(manager_url)}"
}

# what it does on its own, such as what a crash had broken off, is waited for and shown
await_manager() {
    until_true 90 manager_knows || die "$(refusal): see $DOMAIN/logs/server.log"
    [ "$ANSWER" = none ] || follow_action "$ANSWER"
}

manager_knows() { manager GET actions/current && [ "$ANSWER" != looking ]; }

# begin_action METHOD PATH [JSON]: what the manager begins by itself in this very moment is waited for as well
begin_action() {
    await_manager
    until manager "$1" "$2" -H 'Content-Type: application/json' -d "${3:-}"; do
        case $(refusal) in
            'busy with: '*) await_manager ;;
            *) die "$(refusal)" ;;
        esac
    done
    follow_action "$(printf '%s' "$ANSWER" | sed -n 's/^{"id":"\([0-9]*\)".*/\1/p')"
}

readonly MANAGER_AWAY=20

follow_action() { # ID
    local from=0 line state=running
    while [ "$state" = running ]; do
        until_true "$MANAGER_AWAY" manager GET "actions/$1/text?from=$from" \
            || die "the cluster manager is away; it goes on when ./evercart up has started it again"
        while IFS= read -r line; do
            case $line in
                '- '*) say "${line#- }" && from=$((from + 1)) ;;
                '= failed '*) die "${line#= failed }" ;;
                '= '*) line=${line#= } && state=${line%% *} ;;
            esac
        done <<<"$ANSWER"
        [ "$state" != running ] || sleep 0.3
    done
}

scale() {
    need_shop
    lock
    load_shop
    need_das
    if [ "$SIZE" = auto ]; then
        await_manager
        manager PUT elasticity/on || die "$(refusal)"
        say "the size of system A follows the load, until somebody sets one"
        return
    fi
    begin_action PUT systems/a/size "{\"size\": $SIZE, \"why\": \"./evercart scale $SIZE\"}"
    say "system A has $SIZE of $SIZE nodes"
}

# The database comes first: migrations only add, so that the version that runs does well with them.
rollout() {
    need_shop
    [ -n "$FROM" ] || is_built || die "nothing is built: ./mvnw package"
    lock
    load_shop
    need_das
    await_manager
    put_next_builds
    [ -n "$(ls "$BUILD/next")" ] || { say "the nodes have these builds already" && return; }
    [ -n "$FROM" ] || update_database
    tell_database
    begin_action POST rollouts "./evercart rollout"
    say "all nodes have the new version"
}

put_next_builds() {
    local application file
    rm -rf "$BUILD/next"
    mkdir "$BUILD/next"
    for application in $APPLICATIONS; do
        if [ -n "$FROM" ]; then file=$FROM/$application.ear; else file=$(built_ear "$application"); fi
        [ ! -f "$file" ] || cmp -s "$file" "$BUILD/$application.ear" || cp "$file" "$BUILD/next/$application.ear"
    done
}

update_database() {
    ! diff -rq "$DIST/database" "$BUILD/database" >/dev/null 2>&1 || return 0
    rm -rf "$BUILD/database"
    cp -R "$DIST/database" "$BUILD/database"
    migrated "$(database_url)"
}

# the one that was built last takes the place of the one that runs, between two actions; nodes and visitors do not notice
take_newer_manager() {
    [ -f "$DIST/cluster-manager.war" ] && ! cmp -s "$DIST/cluster-manager.war" "$BUILD/cluster-manager.war" || return 0
    say "deploying the newer cluster manager"
    await_manager
    write_values
    cp "$DIST/cluster-manager.war" "$BUILD/cluster-manager.war.new"
    mv "$BUILD/cluster-manager.war.new" "$BUILD/cluster-manager.war"
    if ! apply "$CONFIG/68-manager.asadmin" "$CONFIG"/95-*.asadmin; then
        rm -f "$BUILD/cluster-manager.war"
        die "the cluster manager cannot be deployed: see the line above"
    fi
    await_manager
}

need_das() {
    is_running das || die "the administration server does not run: ./evercart up"
}

# every node that may be made, ready to be applied by the manager
write_node_files() {
    local system most number
    for system in a b c; do
        most=$(most_of "$system")
        for ((number = 1; number <= most; number++)); do
            node_files "$system$number" >/dev/null
        done
    done
    cp "$CONFIG/66-endpoints.asadmin" "$RUN/"
}

# wanted_in_domain SYSTEM: nothing when the domain does not say
wanted_in_domain() {
    [ -f "$DOMAIN/config/domain.xml" ] || return 0
    sed -n "s/.*\"payara.microprofile.evercart.manager.wanted.$1\" value=\"\([0-9]*\)\".*/\1/p" "$DOMAIN/config/domain.xml"
}

# the policy's, 0 when it does not say; a property of a server counts before one of its configuration
spares_in_domain() {
    awk -F '"' '
        /<server / { server = 1 }
        /<\/server>/ { server = 0 }
        /"payara.microprofile.evercart.manager.a.spares"/ && !found { spares = $4; found = server }
        END { print spares + 0 }' "$DOMAIN/config/domain.xml"
}

remember_size() { # SYSTEM SIZE
    [ "$(wanted_in_domain "$1")" != "$2" ] || return 0
    manage configs/config/server-config/microprofile-config/set-config-property -X POST -d source=server -d sourceName=server \
        -d target=server -d "propertyName=evercart.manager.wanted.$1" -d "propertyValue=$2" \
        || die "the domain does not take the size of system $1: $(answer_text)"
}

# nodes above the size that was asked for are drained and taken away
take_surplus_away() { # SYSTEM SIZE
    local node
    for node in $(node_names | without_spares); do
        case $node in
            "$1"*) [ "${node#?}" -le "$2" ] || { begin_action PUT "systems/$1/size" "{\"size\": $2, \"why\": \"./evercart up\"}" && return; } ;;
        esac
    done
}
