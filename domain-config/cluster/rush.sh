# shellcheck shell=bash
# Customers by the dozen against the shop that runs here, by the rush tool, which knows no more of the shop than its address.

need_rush_tool() {
    need_shop
    load_shop
    [ -d "$BUILD/rush" ] || die "this build has no rush tool: build again, then up"
    balancer_answers || die "the shop is not up: ./evercart up"
    need_java
}

replay() {
    need_rush_tool
    java -Xmx512m -XX:+UseSerialGC -cp "$BUILD/rush/*" evercart.rush.ReplayCommand "$(shop_url)" "$1"
}

rush() {
    need_rush_tool
    EVERCART_BALANCER_TOKEN=$(secret balancer-token) \
        java -Xmx512m -XX:+UseSerialGC -cp "$BUILD/rush/*" evercart.rush.RushCommand \
        --url "$(shop_url)" --status "$(balancer_url)/status" \
        --out "${ASKED_OUT:-$STATE/rush}" ${ASKED_RUSH[@]+"${ASKED_RUSH[@]}"}
}
