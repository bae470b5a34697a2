#!/usr/bin/env bash
# The whole system as containers, on a Docker engine of the check's own: comes up, and keeps its promises while hosts die.
#   check.sh           the claims that matter most
#   check.sh --tour    each container killed in turn, sessions in the grid and in Redis; figures for docs/measured.md
# Needs root and a built project; of Debian docker.io, docker-compose, debootstrap and nftables. EVERCART_CHECK_DATA: a folder that keeps
# images for the next time.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$here")
# shellcheck source=test/engine.sh
. "$here/test/engine.sh"

# everything ends with its process namespace, whatever happens
if [ "${1:-}" != --inside ]; then
    refuse_without
    work=$(mktemp -d "${TMPDIR:-/var/tmp}/hosts-check.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    unshare --net --mount --pid --fork --kill-child --mount-proc bash "$here/check.sh" --inside "$work" "$@"
    exit
fi
work=$2
shift 2
# shellcheck disable=SC2034 # of the engine
data=${EVERCART_CHECK_DATA:-$work}

# shellcheck source=../domain-config/nginx/test/claim.sh
. "$project/domain-config/nginx/test/claim.sh"
# shellcheck source=../domain-config/nginx/test/stage.sh
. "$project/domain-config/nginx/test/stage.sh"
# shellcheck source=test/system.sh
. "$here/test/system.sh"
# shellcheck source=test/customers.sh
. "$here/test/customers.sh"
# shellcheck source=test/claims.sh
. "$here/test/claims.sh"
# shellcheck source=test/tour.sh
. "$here/test/tour.sh"

mkdir "$work/classes"
javac -d "$work/classes" "$here/test/"*.java
start_engine
trap stop_engine EXIT
if [ "${1:-}" = --tour ]; then tour; else claim_all; fi
tell_result
