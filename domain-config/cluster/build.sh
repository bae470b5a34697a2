# shellcheck shell=bash
# What was built, and the shop's own copy of it: a running shop does not depend on the project's target folders.

readonly APPLICATIONS="evercart-a evercart-b evercart-c"

built_ear() { echo "$PROJECT/ear/$1/target/$1.ear"; }

is_built() {
    local application
    for application in $APPLICATIONS; do
        [ -f "$(built_ear "$application")" ] || return 1
    done
    [ -f "$DIST/payara.zip" ] && [ -f "$DIST/database/migration.jar" ] && [ -f "$DIST/session-store.jar" ] && [ -f "$DIST/cluster-manager.war" ]
}

build_if_needed() {
    ! is_built || return 0
    say "building (the first time Maven fetches what is needed, about 400 MB)"
    (cd "$PROJECT" && ./mvnw -q -B -DskipTests -Dspotless.check.skip=true package </dev/null) >"$LOGS/build.log" 2>&1 \
        || die "the build failed: $(grep -m 1 '^\[ERROR\]' "$LOGS/build.log"), see $LOGS/build.log"
    is_built || die "the build left something out: see $LOGS/build.log"
    say "built"
}

# build_name APPLICATION: of the shop's copy, as the cluster manager names it
build_name() {
    if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi <"$BUILD/$1.ear" | cut -c 1-12
}

# is_old: something was built after the shop's copy was taken
is_old() {
    local application
    for application in $APPLICATIONS; do
        [ ! -f "$(built_ear "$application")" ] || cmp -s "$(built_ear "$application")" "$BUILD/$application.ear" || return 0
    done
    [ ! -f "$DIST/cluster-manager.war" ] || cmp -s "$DIST/cluster-manager.war" "$BUILD/cluster-manager.war" || return 0
    [ ! -f "$DIST/session-store.jar" ] || cmp -s "$DIST/session-store.jar" "$BUILD/session-store.jar" || return 0
    [ -d "$DIST/database" ] && ! diff -rq "$DIST/database" "$BUILD/database" >/dev/null 2>&1
}

copy_build() {
    local application
    rm -f "$DOMAIN/config/.deployed"
    for application in $APPLICATIONS; do
        cp "$(built_ear "$application")" "$BUILD/$application.ear"
    done
    rm -rf "$BUILD/database" "$BUILD/import" "$BUILD/rush" "$BUILD/staff"
    cp -R "$DIST/database" "$BUILD/database"
    copy_tool product-import import
    copy_tool rush rush
    copy_tool staff-accounts staff
    cp "$DIST/session-store.jar" "$DIST/cluster-manager.war" "$BUILD/"
}

copy_tool() { # MODULE FOLDER
    local target=$PROJECT/$1/target
    [ -d "$target/lib" ] || return 0
    mkdir "$BUILD/$2"
    cp "$target/$1"-*.jar "$target"/lib/*.jar "$BUILD/$2/"
}
