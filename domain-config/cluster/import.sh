# shellcheck shell=bash
# Products from a file, by the import tool, which calls system B as any remote client does.

# what Payara's client library reaches into on JDK 17 and later
readonly CLIENT_OPENS="--add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED"

import_products() {
    local file=$1
    need_shop
    load_shop
    if [ ! -f "$file" ] || [ ! -r "$file" ]; then
        die "cannot read the file $(printable "$file")"
    fi
    [ -d "$BUILD/import" ] || die "this build has no import tool: build again, then up"
    need_java
    case $file in
        -*) file=./$file ;;
    esac
    # shellcheck disable=SC2086 # options are words
    EVERCART_REMOTE_CATALOG_ENDPOINTS=$(join_ports b "$WANTED_B" endpoint) EVERCART_REMOTE_USER=importer \
        EVERCART_REMOTE_PASSWORD=$(secret importer-password) \
        java $CLIENT_OPENS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -cp "$BUILD/import/*:$PAYARA/glassfish/lib/gf-client.jar" evercart.catalog.imports.ImportCommand ${ASKED_STOCK:+--stock "$ASKED_STOCK"} "$file"
}
