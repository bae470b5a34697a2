# shellcheck shell=bash
# One command at a time may change a shop. The lock is a symbolic link to the holder's process id: made in one step, and one that
# its holder left behind (killed) is seen and taken away.

readonly LOCK_WAIT=600

lock() {
    local holder told=""
    local deadline=$((SECONDS + LOCK_WAIT))
    until ln -s "$$" "$STATE/lock" 2>/dev/null; do
        holder=$(readlink "$STATE/lock" || true)
        if [ -n "$holder" ] && ! is_evercart "$holder"; then
            break_lock "$holder"
            continue
        fi
        [ -n "$told" ] || say "waiting for another evercart command (process $holder) to end"
        told=yes
        [ "$SECONDS" -lt "$deadline" ] || die "another evercart command (process $holder) has held the shop for $LOCK_WAIT s"
        sleep 0.3
    done
    trap unlock EXIT
}

is_evercart() {
    case $(ps -o command= -p "$1" 2>/dev/null) in
        *evercart*) return 0 ;;
    esac
    return 1
}

# by one at a time, who looks again whether it is still the dead holder's: nobody else takes it away meanwhile, and nobody can make
# another while it is there
break_lock() {
    if mkdir "$STATE/lock.breaking" 2>/dev/null; then
        [ "$(readlink "$STATE/lock")" != "$1" ] || rm -f "$STATE/lock"
        rmdir "$STATE/lock.breaking"
    else
        find "$STATE/lock.breaking" -prune -mmin +1 -exec rmdir {} \; 2>/dev/null || true
        sleep 0.1
    fi
}

unlock() {
    [ "$(readlink "$STATE/lock" 2>/dev/null)" != "$$" ] || rm -f "$STATE/lock"
}
