# shellcheck shell=bash
# Sourced: how a process gets a part of a processor and no more, with control groups of either version. Needs root.

PERIOD=20000
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then GROUPS_AT=/sys/fs/cgroup; else GROUPS_AT=/sys/fs/cgroup/cpu; fi

[ "$(id -u)" = 0 ] || { echo "control groups need root" >&2 && exit 1; }

group() { echo "$GROUPS_AT/evercart-$$-$1"; }

cap() { # NODE PID PERCENT
    local group
    group=$(group "$1")
    mkdir -p "$group"
    if [ -f "$group/cpu.max" ]; then
        echo "$((PERIOD * $3 / 100)) $PERIOD" >"$group/cpu.max"
    else
        echo "$PERIOD" >"$group/cpu.cfs_period_us"
        echo "$((PERIOD * $3 / 100))" >"$group/cpu.cfs_quota_us"
    fi
    echo "$2" >"$group/cgroup.procs"
}

uncap_all() {
    local group pid
    for group in "$(group '')"*; do
        [ -d "$group" ] || continue
        while read -r pid; do echo "$pid" >"$GROUPS_AT/cgroup.procs" || true; done <"$group/cgroup.procs"
        rmdir "$group"
    done
}
