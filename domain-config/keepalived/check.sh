#!/usr/bin/env bash
# Two balancer hosts in network namespaces of their own, with real nginx and keepalived: who holds the address when parts of one fail.
#   check.sh             each failure once, with generous deadlines
#   check.sh --measure   each failure five times; prints medians
# Needs root, and of Debian keepalived, nftables, iproute2, iputils-ping, python3 besides what the balancer's check needs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
balancer=$(cd "$here/../nginx" && pwd)

refuse_without() {
    local tool
    [ "$(id -u)" = 0 ] || { echo "keepalived's check needs root: it makes network namespaces" >&2 && exit 1; }
    for tool in keepalived nft ip ping python3 nginx javac curl openssl; do
        command -v "$tool" >/dev/null || { echo "keepalived's check needs $tool" >&2 && exit 1; }
    done
}

# everything ends with its process namespace, whatever happens
if [ "${1:-}" != --inside ]; then
    refuse_without
    work=$(mktemp -d "${TMPDIR:-/tmp}/pair-check.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    unshare --net --mount --pid --fork --kill-child --mount-proc bash "$here/check.sh" --inside "$work" "$@"
    exit
fi
# shellcheck disable=SC2034 # of the stage
work=$2
shift 2

. "$here/../cluster/render.sh"
# shellcheck source=../nginx/test/claim.sh
. "$balancer/test/claim.sh"
# shellcheck source=../nginx/test/stage.sh
. "$balancer/test/stage.sh"
. "$here/test/hosts.sh"
. "$here/test/gaps.sh"
. "$here/test/failures.sh"
. "$here/test/claims.sh"

set_the_hosts
if [ "${1:-}" = --measure ]; then
    measure_all
else
    claim_all
    tell_result
fi
