#!/usr/bin/env bash
# Lets the administration server in; a node that was made here before starts again without it.
set -euo pipefail

HOME=/home/payara
mkdir -p "$HOME/sshd"
[ -s "$HOME/sshd/host_key" ] || ssh-keygen -q -t ed25519 -N "" -f "$HOME/sshd/host_key"
for instance in /opt/payara-nodes/*/*/config/domain.xml; do
    [ -f "$instance" ] || continue
    instance=${instance%/config/domain.xml}
    rm -f "$instance/config/pid"
    /opt/payara6/bin/asadmin start-local-instance --nodedir /opt/payara-nodes --node "$(basename "$(dirname "$instance")")" \
        "$(basename "$instance")" </dev/null || echo "$(basename "$instance") does not start by itself" >&2 &
done
exec /usr/sbin/sshd -D -e -f /opt/evercart/sshd_config
