# shellcheck shell=bash
# What can become of the host that holds the address, and how it comes back. ACTIVE is that host, STANDBY the other.
# shellcheck disable=SC2154

break_nginx() { pids_on "$ACTIVE" nginx | signal_all KILL; }
mend_nginx() { start_nginx "$ACTIVE"; }

freeze_nginx() { pids_on "$ACTIVE" nginx | signal_all STOP; }
thaw_nginx() { pids_on "$ACTIVE" nginx | signal_all CONT; }

pull_cable() { ip link set "$ACTIVE" down; }
plug_cable() { ip link set "$ACTIVE" up; }

# frames are lost, and the host's own interface looks as ever
cut_silently() {
    nft -f - <<RULES
table bridge cut {
    chain through { type filter hook forward priority 0; iifname $ACTIVE drop; oifname $ACTIVE drop; }
    chain to_gateway { type filter hook input priority 0; iifname $ACTIVE drop; }
    chain from_gateway { type filter hook output priority 0; oifname $ACTIVE drop; }
}
RULES
}
heal_cut() { nft delete table bridge cut; }

pause_host() { pids_of_host "$ACTIVE" | signal_all STOP; }
resume_host() { pids_of_host "$ACTIVE" | signal_all CONT; }

kill_keepalived() { pids_on "$ACTIVE" keepalived | signal_all KILL; }
mend_keepalived() { start_keepalived "$ACTIVE"; }

freeze_keepalived() { pids_on "$ACTIVE" keepalived | signal_all STOP; }
thaw_keepalived() { pids_on "$ACTIVE" keepalived | signal_all CONT; }

kill_agent() { pids_on "$ACTIVE" python3 | signal_all KILL; }
mend_agent() { start_agent "$ACTIVE" "$GATEWAY" "${ADDRESS[$STANDBY]}"; }
