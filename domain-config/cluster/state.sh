# shellcheck shell=bash
# The state folder: everything of one shop, nothing of any other. `shop` in it is a file of key=value lines.

find_state() {
    STATE=${EVERCART_HOME:-$PROJECT/.evercart}
    case $STATE in
        /*) ;;
        *) STATE=$PWD/$STATE ;;
    esac
    case $STATE in
        *[!A-Za-z0-9/._-]*) die "the state folder may have letters, digits and / . _ - in its path only: $(printable "$STATE")" ;;
    esac
    if [ -d "$STATE" ]; then
        STATE=$(cd "$STATE" && pwd -P)
    fi
    SECRETS=$STATE/secrets
    PAYARA=$STATE/payara6
    DOMAIN=$STATE/domains/shop
    NODES=$STATE/nodes/local
    BALANCER=$STATE/balancer
    DATABASE=$STATE/database
    REDIS=$STATE/redis
    BUILD=$STATE/build
    LOGS=$STATE/logs
    RUN=$STATE/run
}

# a folder with other things in it is nobody's shop: nothing is written there and nothing taken away
refuse_foreign_folder() {
    if [ -d "$STATE" ] && [ ! -f "$STATE/.shop-of-evercart" ] && [ -n "$(ls -A "$STATE")" ]; then
        die "$STATE is not empty and was not made by evercart: name another folder in EVERCART_HOME"
    fi
}

create_state() {
    refuse_foreign_folder
    (umask 077 && mkdir -p "$STATE") || die "cannot create the state folder $STATE"
    chmod 700 "$STATE"
    STATE=$(cd "$STATE" && pwd -P)
    find_state
    : >"$STATE/.shop-of-evercart"
    mkdir -p "$SECRETS" "$BALANCER" "$DATABASE" "$REDIS" "$BUILD" "$LOGS" "$RUN"
}

shop_exists() { [ -f "$STATE/shop" ]; }

load_shop() {
    PORT="" BLOCK="" WANTED_A=3 WANTED_B=2 WANTED_C=2 DB=h2 SESSIONS=hazelcast
    shop_exists || return 0
    local key value
    while IFS='=' read -r key value; do
        case $key in
            port) PORT=$value ;;
            block) BLOCK=$value ;;
            a) WANTED_A=$value ;;
            b) WANTED_B=$value ;;
            c) WANTED_C=$value ;;
            db) DB=$value ;;
            sessions) SESSIONS=$value ;;
        esac
    done <"$STATE/shop"
    take_sizes_of_domain
}

take_sizes_of_domain() {
    local size
    size=$(wanted_in_domain a) && WANTED_A=${size:-$WANTED_A}
    size=$(wanted_in_domain b) && WANTED_B=${size:-$WANTED_B}
    size=$(wanted_in_domain c) && WANTED_C=${size:-$WANTED_C}
}

save_shop() {
    printf '%s\n' "port=$PORT" "block=$BLOCK" "a=$WANTED_A" "b=$WANTED_B" "c=$WANTED_C" "db=$DB" "sessions=$SESSIONS" \
        >"$STATE/shop.new"
    mv "$STATE/shop.new" "$STATE/shop"
}

need_shop() {
    shop_exists || die "there is no shop yet: ./evercart up"
}

# secret NAME: printed, made at its first use
secret() {
    [ -s "$SECRETS/$1" ] || (umask 077 && LC_ALL=C tr -dc 'A-Za-z0-9' </dev/urandom 2>/dev/null | head -c 32 >"$SECRETS/$1") || true
    cat "$SECRETS/$1"
}

# private FILE: writes standard input to it, readable by its owner only
private() {
    (umask 077 && cat >"$1.new" && mv "$1.new" "$1")
}
