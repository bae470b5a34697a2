# shellcheck shell=bash
# Payara itself: its files, its asadmin and its management interface over HTTP (curl, which costs no JVM).

unpack_payara() {
    [ ! -x "$PAYARA/bin/asadmin" ] || return 0
    rm -rf "$STATE/unpacking"
    mkdir "$STATE/unpacking"
    unzip -q "$DIST/payara.zip" -d "$STATE/unpacking" || die "cannot unpack $DIST/payara.zip"
    # asadmin runs for a second or two: the quick compiler alone is twice as fast
    echo 'AS_EXTRA_JAVA_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"' >>"$STATE/unpacking/payara6/glassfish/config/asenv.conf"
    rm -rf "$STATE/unpacking/payara6/glassfish/domains"
    mv "$STATE/unpacking/payara6" "$PAYARA"
    rmdir "$STATE/unpacking"
}

# files with passwords for asadmin and curl: nothing secret stands on a command line
write_password_files() {
    local admin name
    admin=$(secret admin-password)
    printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=changeit\n' "$admin" | private "$SECRETS/admin.asadmin"
    for name in system importer operator; do
        printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_USERPASSWORD=%s\nAS_ADMIN_ALIASPASSWORD=%s\n' \
            "$admin" "$(secret "$name-password")" "$(secret "$name-password")" | private "$SECRETS/$name.asadmin"
    done
    printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_ALIASPASSWORD=%s\n' "$admin" "$(database_password)" | private "$SECRETS/database.asadmin"
    printf 'user = "admin:%s"\n' "$admin" | private "$SECRETS/admin.curl"
    printf 'user = "operator:%s"\n' "$(secret manager-password)" | private "$SECRETS/manager.curl"
    secret balancer-token >/dev/null
}

# as an array for apply.sh and for single commands
asadmin_command() {
    ASADMIN=("$PAYARA/bin/asadmin" --user admin --passwordfile "$SECRETS/admin.asadmin" --host 127.0.0.1 --port "$(node_port das "$ADMIN")")
}

run_asadmin() {
    asadmin_command
    "${ASADMIN[@]}" "$@" </dev/null >>"$LOGS/asadmin.log" 2>&1
}

# apply FILE...: numbered files, with the shop's values
apply() {
    asadmin_command
    "$CONFIG/apply.sh" "$RUN/values" "${ASADMIN[@]}" -- "$@"
}

admin_url() { echo "http://127.0.0.1:$(node_port das "$ADMIN")"; }

# manage PATH [CURL OPTION...]: one call of the management interface; what it says goes to $ANSWER
manage() {
    local path=$1
    shift
    ANSWER=$(curl -s -m "${MANAGE_SECONDS:-180}" -K "$SECRETS/admin.curl" -H 'X-Requested-By: evercart' -H 'Accept: application/json' \
        "$@" "$(admin_url)/management/domain/$path") || return 1
    case $ANSWER in
        *'"exit_code":"SUCCESS"'* | *'"exit_code":"WARNING"'*) return 0 ;;
    esac
    return 1
}

# the message of the last answer, for people
answer_text() {
    printf '%s' "$ANSWER" | sed -n 's/.*"message":"\([^"]*\)".*/\1/p' | cut -c 1-300
}
