#!/usr/bin/env bash
# Checks the command without a cluster: usage, bad input, ports, templates, the lock. Ends with "N passed, M failed".
set -uo pipefail

CONFIG=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
PROJECT=$(dirname "$CONFIG")
WORK=$(mktemp -d "${TMPDIR:-/tmp}/evercart-check.XXXXXX")
trap 'rm -rf "$WORK"' EXIT
export EVERCART_HOME=$WORK/home
PASSED=0 FAILED=0

passed() { PASSED=$((PASSED + 1)); }

failed() {
    FAILED=$((FAILED + 1))
    printf 'FAILED %s\n' "$*"
}

same() { # WHAT EXPECTED FOUND
    if [ "$2" = "$3" ]; then passed; else failed "$1: expected '$2', found '$3'"; fi
}

# refused CODE PATTERN ARGUMENT...: the command ends with the code, says so on standard error, and leaves nothing behind
refused() {
    local code=$1 pattern=$2 found
    shift 2
    "$PROJECT/evercart" "$@" >"$WORK/out" 2>"$WORK/err" </dev/null
    found=$?
    if [ "$found" != "$code" ]; then
        failed "evercart $*: exit code $found instead of $code"
    elif ! grep -q -- "$pattern" "$WORK/err"; then
        failed "evercart $*: says '$(tail -n 1 "$WORK/err")'"
    elif [ "$code" = 1 ] && [ "$(wc -l <"$WORK/err")" -ne 1 ]; then
        failed "evercart $*: more than one line on standard error"
    elif [ "$code" = 2 ] && ! grep -q '^usage: ' "$WORK/err"; then
        failed "evercart $*: wrong usage without the usage"
    elif [ -e "$EVERCART_HOME" ]; then
        failed "evercart $*: made $EVERCART_HOME"
        rm -rf "$EVERCART_HOME"
    else
        passed
    fi
}

usage_is_told() {
    local asked
    for asked in "" help -h --help "import --help" "kill -h"; do
        # shellcheck disable=SC2086 # words are arguments, and no argument at all is one of the cases
        "$PROJECT/evercart" $asked >"$WORK/out" 2>&1
        same "exit code of '$asked'" 0 $?
        same "first words of '$asked'" "usage: ./evercart COMMAND" "$(head -n 1 "$WORK/out")"
    done
}

bad_input_changes_nothing() {
    local value
    refused 2 "no command 'nonsense'" nonsense
    refused 2 "no command" $'\033]0;title\007'
    refused 2 "does not know" up --nonsense
    refused 2 "does not know" up 3
    refused 2 "needs a value" up --a
    # shellcheck disable=SC2016 # hostile on purpose
    for value in 0 21 -1 1.5 x "" 99999999999999999999 '1;id' '$(id)' 'a[$(id>&2)]' 0x10 " 3"; do
        refused 2 "must be a whole number" up --a "$value"
        refused 2 "must be a whole number" up "--b=$value"
    done
    for value in 0 80 65536 http; do
        refused 2 "must be a whole number" up --port "$value"
    done
    for value in memory "" Hazelcast REDIS; do
        refused 2 "sessions takes hazelcast" up --sessions "$value"
    done
    for value in "" jdbc: jdbc:mysql://h/d 'jdbc:postgresql://h/d?user=a;b' 'jdbc:postgresql:///d' "jdbc:postgresql://h/d' or '1" $'jdbc:postgresql://h/d\nx=y' '/etc/passwd'; do
        refused 2 "--db" up --db "$value"
    done
    refused 2 "longer than" up --db "jdbc:postgresql://h/$(printf '%0600d' 0)"
    for value in kill freeze thaw stop start logs; do
        refused 2 "needs one node" "$value"
        refused 2 "needs one node" "$value" a1 b1
        refused 2 "is not a node" "$value" das
        refused 2 "is not a node" "$value" ../a1
        refused 2 "is not a node" "$value" a0
        refused 2 "is not a node" "$value" 'a1 b1'
        refused 1 "no shop yet" "$value" a1
        refused 1 "no shop yet" "$value" lb1
    done
    for value in 0 21 -1 1.5 x "" '3;id'; do
        refused 2 "must be a whole number" scale "$value"
    done
    refused 2 "needs one number" scale
    refused 2 "needs one number" scale 3 4
    refused 1 "no shop yet" scale 3
    refused 2 "takes --from" rollout now
    refused 2 "takes --from" rollout --from
    refused 1 "there is no evercart-a.ear" rollout --from /nonexistent
    refused 1 "no shop yet" rollout
    refused 2 "takes --json" status --yaml
    refused 2 "takes --purge" down --all
    refused 2 "one file" import
    refused 2 "one file" import a b
    refused 1 "no shop yet" import /etc/passwd
    refused 2 "must be a whole number" import /etc/passwd --stock many
    refused 2 "one file" replay
    refused 2 "one file" replay record.csv another.csv
    refused 2 "must be a whole number" replay /etc/passwd --customers 21
    refused 2 "must be a whole number" replay /etc/passwd --invoices 0
    refused 2 "needs a value" replay /etc/passwd --invoices
    refused 1 "no shop yet" replay /etc/passwd --invoices 10 --customers 2
    for value in 0 101 ten "" 1.5; do
        refused 2 "must be a whole number" rush --factor "$value"
    done
    refused 2 "must be a whole number" rush --seconds 9
    refused 2 "does not know" rush 10
    refused 2 "needs a value" rush --record
    refused 2 "needs a file" rush --record ""
    refused 1 "no shop yet" rush --factor 2 --seconds 10
    refused 1 "no shop yet" status
    refused 1 "no shop yet" status --json
}

foreign_folders_are_left_alone() {
    mkdir "$WORK/foreign"
    echo precious >"$WORK/foreign/file"
    EVERCART_HOME=$WORK/foreign "$PROJECT/evercart" up --port 1 >/dev/null 2>&1
    EVERCART_HOME=$WORK/foreign "$PROJECT/evercart" down --purge >/dev/null 2>&1
    same "exit code of down --purge in a foreign folder" 1 $?
    same "what is in a foreign folder" file "$(ls -A "$WORK/foreign")"
    EVERCART_HOME="$WORK/with blank" refused 1 "state folder may have" status
    "$PROJECT/evercart" down >"$WORK/out" 2>&1
    same "exit code of down without a shop" 0 $?
}

parts() {
    local part
    for part in say render ports state lock processes arguments database tools; do
        # shellcheck source=/dev/null
        . "$CONFIG/cluster/$part.sh"
    done
}

ports_do_not_meet() {
    # shellcheck disable=SC2034 # read by node_port
    BLOCK=20000
    local system number service all
    all=$(
        database_port
        balancer_admin_port
        for service in 0 1 2 3 4 5 6 7 8 9; do
            node_port das "$service"
            for system in a b c; do
                number=$(most_of "$system")
                while [ "$number" -gt 0 ]; do
                    node_port "$system$number" "$service"
                    number=$((number - 1))
                done
            done
        done
    )
    same "ports that are given twice" "" "$(sort <<<"$all" | uniq -d)"
    same "ports" 412 "$(wc -l <<<"$all" | tr -d ' ')"
    same "lowest port" 20000 "$(sort -n <<<"$all" | head -n 1)"
    same "highest port is in the block" yes "$([ "$(sort -n <<<"$all" | tail -n 1)" -lt 20500 ] && echo yes)"
}

passwords_leave_urls() {
    local url='jdbc:postgresql://h:5432/shop?user=me&password=s%26cret%2F1&sslmode=disable'
    same "user" me "$(url_parameter "$url" user)"
    same "password" 's&cret/1' "$(url_parameter "$url" password)"
    same "URL" 'jdbc:postgresql://h:5432/shop?sslmode=disable' "$(without_password "$url")"
    same "URL of nothing else" 'jdbc:postgresql://h/shop' "$(without_password 'jdbc:postgresql://h/shop?password=x&user=y')"
    DB=$url
    same "host in the URL" h "$(database_server)"
    DB='jdbc:postgresql://[::1]:5432/shop'
    same "IPv6 host in the URL" '[::1]' "$(database_server)"
}

older_domains_learn_of_the_database() {
    local DOMAIN=$WORK/domain CONFIG=/config DB='jdbc:postgresql://db.shop/evercart' host
    mkdir -p "$DOMAIN/config"
    echo "<domain />" >"$DOMAIN/config/domain.xml"
    same "what a domain without the setting is told" "values /config/55-database.asadmin" "$(tell_database)"
    for host in localhost db.shop; do
        echo "<property name=\"payara.microprofile.evercart.db.server\" value=\"$host\" />" >"$DOMAIN/config/domain.xml"
        echo "$host: $(tell_database)"
    done >"$WORK/out"
    same "what domains with it are told" "localhost: values /config/55-database.asadmin|db.shop: |" "$(tr '\n' '|' <"$WORK/out")"
}

# in the place of those that ask a domain
# shellcheck disable=SC2317 # called by tell_database
{
    write_values() { printf 'values '; }
    apply() { echo "$@"; }
}

templates_are_complete() {
    printf 'NAME=a=b|&\\1\n' >"$WORK/values"
    printf '@NAME@@NAME@ x@y @lower\n' >"$WORK/template"
    same "rendered" 'a=b|&\1a=b|&\1 x@y @lower' "$(render "$WORK/values" "$WORK/template")"
    printf '@OTHER@\n' >"$WORK/template"
    if render "$WORK/values" "$WORK/template" >/dev/null 2>&1; then failed "a name without a value is rendered"; else passed; fi
}

one_holder_of_the_lock() {
    STATE=$WORK/lock-home
    mkdir "$STATE"
    ln -s 999999999 "$STATE/lock"
    echo 0 >"$STATE/count"
    local number
    for number in 1 2 3 4 5; do
        bash -c '. "$0/say.sh"; . "$0/lock.sh"; STATE=$1; lock; read -r n <"$1/count"; sleep 0.1; echo $((n + 1)) >"$1/count"' \
            "$CONFIG/cluster" "$STATE" evercart >/dev/null &
    done
    wait
    same "turns of five that want the same lock, a dead holder before them" 5 "$(cat "$STATE/count")"
    same "what is left afterwards" count "$(ls "$STATE")"
}

failures_of_asadmin_are_seen() {
    cat >"$WORK/asadmin" <<'ASADMIN'
#!/bin/sh
echo "Command one executed successfully."
echo "Warning: Instance a1 seems to be offline; command two was not replicated to that instance"
echo "Command two failed."
echo "remote failure: no"
echo "Command three failed."
echo "Command multimode failed."
ASADMIN
    chmod +x "$WORK/asadmin"
    : >"$WORK/values"
    printf '# comment\none\n\ntwo\nthree @x\n' >"$WORK/commands"
    "$CONFIG/apply.sh" "$WORK/values" "$WORK/asadmin" -- "$WORK/commands" 2>"$WORK/err"
    same "exit code of apply.sh" 1 $?
    same "what it says" "failed: three @x (remote failure: no)" "$(cat "$WORK/err")"
    "$CONFIG/apply.sh" 2>"$WORK/err"
    same "exit code of apply.sh without arguments" 2 $?
}

# a host of nodes, with an asadmin that starts a process instead of a node and writes down whom it started
nodes_are_looked_after() {
    local nodes=$WORK/nodes watch
    mkdir -p "$nodes/host-a1/a1/config" "$WORK/payara/bin"
    : >"$nodes/host-a1/a1/config/domain.xml"
    cat >"$WORK/payara/bin/asadmin" <<'ASADMIN'
#!/usr/bin/env bash
sleep 60 >/dev/null 2>&1 &
echo $! >"$3/host-a1/a1/config/pid"
echo "$*" >>"$3/started"
ASADMIN
    chmod +x "$WORK/payara/bin/asadmin"
    LOOK_EVERY=0.05 bash "$CONFIG/hosts/node.sh" "$WORK/payara" "$nodes" >"$WORK/out" 2>&1 &
    watch=$!
    until_true 20 started_are 1 || failed "a node is not started with its host"
    kill -KILL "$(cat "$nodes/host-a1/a1/config/pid")"
    until_true 20 started_are 2 || failed "a node that died is not started again"
    same "what is started" "start-local-instance --nodedir $nodes --node host-a1 a1" "$(sort -u "$nodes/started")"
    kill "$(cat "$nodes/host-a1/a1/config/pid")"
    rm "$nodes/host-a1/a1/config/pid"
    mkdir -p "$nodes/host-a1/a2/config"
    : >"$nodes/host-a1/a2/config/domain.xml"
    echo 999999999 >"$nodes/host-a1/a2/config/pid"
    until_true 20 started_are 3 || failed "another node that died is not started again"
    same "starts of the one that was stopped" 2 "$(grep -c 'a1$' "$nodes/started")"
    kill "$watch" "$(cat "$nodes/host-a1/a1/config/pid")"
}

started_are() { [ "$(grep -c . "$WORK/nodes/started" 2>/dev/null)" = "$1" ]; }

# it would hold a lock of the caller's, or keep the reader of a pipe waiting, as long as the shop runs
what_is_started_has_no_file_of_the_caller() {
    : >"$WORK/background"
    (
        exec 7>"$WORK/lock-of-caller" 14>"$WORK/other-file"
        close_files_of_caller
        # shellcheck disable=SC2016 # for the shell that is started
        in_background "$WORK/background" bash -c '{ true >&7; } 2>/dev/null || { true >&14; } 2>/dev/null || echo closed; echo end'
    )
    until_true 10 grep -q end "$WORK/background" || failed "nothing runs in the background"
    same "files of the caller" "closed end" "$(xargs <"$WORK/background")"
}

scripts_are_clean() {
    if ! command -v shellcheck >/dev/null; then
        echo "shellcheck is not installed: the scripts are not looked at"
        return
    fi
    if (cd "$PROJECT" && shellcheck -x -P SCRIPTDIR evercart domain-config/*.sh domain-config/cluster/*.sh domain-config/hosts/das.sh domain-config/hosts/balancer.sh domain-config/hosts/node.sh docker/check.sh docker/test/*.sh docker/test/systemctl docker/test/apt-get docker/*/start.sh); then
        passed
    else
        failed "shellcheck"
    fi
}

usage_is_told
bad_input_changes_nothing
foreign_folders_are_left_alone
scripts_are_clean
failures_of_asadmin_are_seen
(parts) >/dev/null && parts
ports_do_not_meet
passwords_leave_urls
older_domains_learn_of_the_database
templates_are_complete
nodes_are_looked_after
what_is_started_has_no_file_of_the_caller
one_holder_of_the_lock
echo "$PASSED passed, $FAILED failed"
[ "$FAILED" = 0 ]
