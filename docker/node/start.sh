#!/usr/bin/env bash
# Lets the administration server in; a node that was made here before starts again without it.
set -euo pipefail

HOME=/home/payara
mkdir -p "$HOME/sshd"
[ -s "$HOME/sshd/host_key" ] || ssh-keygen -q -t ed25519 -N "" -f "$HOME/sshd/host_key"
/opt/evercart/node.sh /opt/payara6 /opt/payara-nodes &
exec /usr/sbin/sshd -D -e -f /opt/evercart/sshd_config
