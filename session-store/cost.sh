#!/usr/bin/env bash
# What sessions in Redis and in the grid cost, as ratios to the same server's sessions in memory; about ten minutes. Needs redis-server.
#
#   session-store/cost.sh [ROUNDS [PART OF A WORK'S NAME]]     session-store/cost.sh 3 '4 KB, one'
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B -pl session-store -DskipTests -Dspotless.check.skip pre-integration-test -DskipITs=false
./mvnw -q -B -pl session-store dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath
target=session-store/target
exec java -Dtrial.folder="$PWD/$target" -Dtrial.payara-micro="$PWD/$target/payara-micro.jar" \
    -Dtrial.session-store="$(ls "$PWD/$target"/session-store-*.jar)" \
    -cp "$target/test-classes:$target/classes:$(cat "$target/test-classpath")" evercart.session.trial.SessionCost "$@"
