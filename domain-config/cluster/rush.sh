# shellcheck shell=bash
# Customers by the dozen against the shop that runs here, by the rush tool, which knows no more of the shop than its address.

need_rush_tool() {
    need_shop
    load_shop
    [ -d "$BUILD/rush" ] || die "this build has no rush tool: build again, then up"
    balancer_answers || die "the shop is not up: ./evercart up"
    need_java
}

# what is needed to go on after an interruption, and the reports, are kept in the shop's files
replay() {
    need_rush_tool
    java -Xmx512m -XX:+UseSerialGC -cp "$BUILD/rush/*" evercart.rush.ReplayCommand \
        "$(shop_url)" "$ASKED_RECORD" "$STATE/replay" ${ASKED_REPLAY[@]+"${ASKED_REPLAY[@]}"}
}

rush() {
    need_rush_tool
    EVERCART_BALANCER_TOKEN=$(secret balancer-token) \
        java -Xmx512m -XX:+UseSerialGC -cp "$BUILD/rush/*" evercart.rush.RushCommand \
        --url "$(shop_url)" --status "$(balancer_url)/status" \
        --out "${ASKED_OUT:-$STATE/rush}" ${ASKED_RUSH[@]+"${ASKED_RUSH[@]}"}
}
