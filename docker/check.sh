#!/usr/bin/env bash
# The whole system as containers, on a Docker engine of the check's own: comes up, and keeps its promises while hosts die.
#   check.sh            the claims that matter most, in a few minutes
#   check.sh --whole    all of them: every container killed in turn, sizes and versions changed, a first start broken off
#   check.sh --runbook  seven bare hosts become the shop by the very commands of docs/runbook.md
#   check.sh --base     nothing yet, only its base image, for a check that comes later and keeps images
# Needs root and a built project; of Debian docker.io, docker-compose, debootstrap and nftables. EVERCART_CHECK_DATA: a folder that keeps
# images for the next time. EVERCART_CHECK_LOGS: one for the logs of a check that failed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$here")
# shellcheck source=test/engine.sh
. "$here/test/engine.sh"

inside=

# The first process inside takes all others with it, and only then unshare ends.
leave() {
    if [ -n "$inside" ]; then
        pkill -KILL -P "$inside" || kill -KILL "$inside" 2>/dev/null || true
        wait "$inside" 2>/dev/null || true
    fi
    leave_no_group
    rm -rf "$work"
}

# everything ends with its process namespace, whatever happens
if [ "${1:-}" != --inside ]; then
    case ${1:-} in
        "" | --whole | --runbook) refuse_without ;;
        --base) ;;
        *) echo "usage: check.sh [--whole | --runbook | --base]" >&2 && exit 2 ;;
    esac
    work=$(mktemp -d "${TMPDIR:-/var/tmp}/hosts-check.XXXXXX")
    trap leave EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    data=${EVERCART_CHECK_DATA:-$work}
    mkdir -p "$data"
    with_lock unpack_base
    [ "${1:-}" != --base ] || exit 0
    # beside this shell, which heeds no signal while it waits for a command of its own
    unshare --net --mount --pid --fork --kill-child --mount-proc bash "$here/check.sh" --inside "$work" "$@" &
    inside=$!
    wait "$inside"
    exit
fi
work=$2
shift 2
# shellcheck disable=SC2034 # of the engine
data=${EVERCART_CHECK_DATA:-$work}
# shellcheck disable=SC2034 # of the stage: a look at a container costs more than one at a local server
LOOK_EVERY=0.4

# shellcheck source=../domain-config/nginx/test/claim.sh
. "$project/domain-config/nginx/test/claim.sh"
# shellcheck source=../domain-config/nginx/test/stage.sh
. "$project/domain-config/nginx/test/stage.sh"
for part in system customers start requests deaths changes claims runbook; do
    # shellcheck source=/dev/null
    . "$here/test/$part.sh"
done

mkdir "$work/classes"
javac -d "$work/classes" "$here/test/"*.java
start_engine
trap stop_engine EXIT
case ${1:-} in
    "") claim_most ;;
    --whole) claim_all ;;
    --runbook) claim_runbook ;;
esac
keep_logs || true
tell_result
