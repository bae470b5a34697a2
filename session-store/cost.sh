#!/usr/bin/env bash
# What sessions in Redis and in the grid cost, as ratios to the same server's sessions in memory; about ten minutes. Needs redis-server.
#
#   session-store/cost.sh [--shop] [ROUNDS [PART OF A WORK'S NAME [memory, redis or grid]]]     session-store/cost.sh 3 '4 KB, one'
#   session-store/cost.sh --grid [ROUNDS [SECONDS]]     what of it is the grid alone, without a server; two minutes
#
# --shop: on pages of the shop itself, with its neighbours in memory
set -euo pipefail
cd "$(dirname "$0")/.."
maven() { ./mvnw -q -B -Dspotless.check.skip "$@"; }

options=()
trial=evercart.session.trial.SessionCost
if [ "${1:-}" = --grid ]; then
    shift
    trial=evercart.session.hazelcast.GridCost
elif [ "${1:-}" = --shop ]; then
    shift
    maven -Palone -Dfaces.project.stage=Production -pl system-a-war -am -DskipTests package
    options=("-Dtrial.war=$(ls "$PWD"/system-a-war/target/*.war)")
fi
maven -pl session-store -DskipTests pre-integration-test -DskipITs=false
maven -pl session-store dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
target=session-store/target
exec java -Dtrial.folder="$PWD/$target" -Dtrial.payara-micro="$PWD/$target/payara-micro.jar" \
    -Dtrial.session-store="$(ls "$PWD/$target"/session-store-*.jar)" ${options[@]+"${options[@]}"} \
    -cp "$target/test-classes:$target/classes:$(cat "$target/test-classpath")" "$trial" "$@"
