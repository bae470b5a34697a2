# shellcheck shell=bash
# What the command says: progress on standard output with the seconds spent, one clear line on standard error when it cannot go on.

say() {
    printf '[%3ds] %s\n' "$SECONDS" "$*"
}

die() {
    printf 'evercart: %s\n' "$*" >&2
    exit 1
}

# what is wrong comes last, where it is read
wrong_usage() {
    usage >&2
    printf '\nevercart: %s\n' "$*" >&2
    exit 2
}

# until_true SECONDS COMMAND...: asks again and again until the command succeeds; fails when the time is up
until_true() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.2
    done
}

# shown so that no control character of an argument reaches the terminal
printable() {
    printf '%s' "$1" | LC_ALL=C tr -c '[:print:]' '?' | cut -c 1-60
}
