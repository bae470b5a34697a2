#!/usr/bin/env bash
# Redis for sessions, with the rights and settings of domain-config.
# shellcheck disable=SC2034 # SECRETS and REDIS are read by write_redis_settings
set -euo pipefail
for part in say state sessions; do
    # shellcheck source=/dev/null
    . "/opt/evercart/cluster/$part.sh"
done
redis_port() { echo 6379; }
SECRETS=/secrets REDIS=/data
write_redis_settings
# the volume is lent to those only who need the password
chmod 644 /secrets/redis-password
exec redis-server /data/redis.conf --bind 0.0.0.0
