# shellcheck shell=bash
# Who works for the shop: told to system C by a client of its own user, whom no other system can be.

staff_accounts() {
    need_shop
    load_shop
    [ -d "$BUILD/staff" ] || die "this build has no tool for staff accounts: build again, then up"
    need_java
    # shellcheck disable=SC2086 # options are words
    EVERCART_REMOTE_ORDERING_ENDPOINTS=$(join_ports c "$WANTED_C" endpoint) EVERCART_REMOTE_USER=operator \
        EVERCART_REMOTE_PASSWORD=$(secret operator-password) \
        java $CLIENT_OPENS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -cp "$BUILD/staff/*:$PAYARA/glassfish/lib/gf-client.jar" evercart.ordering.staff.StaffCommand "${STAFF[@]}"
}
