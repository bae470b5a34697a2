# shellcheck shell=bash
# Products from a file, by the import tool, which calls system B as any remote client does.

import_products() {
    local file=$1
    need_shop
    load_shop
    [ -f "$file" ] && [ -r "$file" ] || die "cannot read $(printable "$file")"
    [ -d "$BUILD/import" ] || die "this build has no import tool: build again, then up"
    look_at_processes
    list_nodes | grep -q '^b' || die "the shop has no node of system B"
    EVERCART_REMOTE_CATALOG_ENDPOINTS=$(join_ports b "$WANTED_B" endpoint) EVERCART_REMOTE_USER=importer \
        EVERCART_REMOTE_PASSWORD=$(secret importer-password) \
        java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dcom.sun.corba.ee.transport.ORBWaitForResponseTimeout=30000 \
        -cp "$BUILD/import/*:$PAYARA/glassfish/lib/gf-client.jar" evercart.catalog.imports.ImportCommand "$file"
}
