#!/usr/bin/env bash
# Runs .asadmin files against the DAS of a domain, in the order given, and stops at the first line that fails.
#
#   apply.sh VALUES ASADMIN [ASADMIN OPTION...] -- FILE...
#
# VALUES is a file of NAME=value lines: each @NAME@ in the files becomes its value. One asadmin runs all the files (multimode), but
# it goes on after a failed line and forgets the failure, so every answer is looked at here.
set -euo pipefail
. "$(dirname "$0")/cluster/render.sh"

# asadmin says "Command X executed successfully." or "Command X failed." once for every line that is a command
watch_answers() {
    local commands=$1 line number=0 reason=""
    while IFS= read -r line; do
        case $line in
            "Command multimode "*) return 0 ;;
            "Command "*" executed successfully.") number=$((number + 1)) ;;
            "Command "*" failed.")
                number=$((number + 1))
                printf 'failed: %s (%s)\n' "$(grep -v -e '^#' -e '^$' "$commands" | sed -n "${number}p")" "$reason" >&2
                return 1
                ;;
            ?*) reason=$line ;;
        esac
    done
    printf 'asadmin ended after %s commands (%s)\n' "$number" "$reason" >&2
    return 1
}

main() {
    local values=$1 asadmin=() multimode
    shift
    while [ "$1" != -- ]; do
        asadmin+=("$1")
        shift
    done
    shift
    work=$(mktemp -d "${TMPDIR:-/tmp}/apply.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    render "$values" "$@" >"$work/commands"
    mkfifo "$work/answers"
    "${asadmin[@]}" multimode --file "$work/commands" </dev/null >"$work/answers" 2>&1 &
    multimode=$!
    watch_answers "$work/commands" <"$work/answers" || {
        kill "$multimode" 2>/dev/null
        return 1
    }
}

if [ $# -lt 4 ]; then
    echo "usage: apply.sh VALUES ASADMIN [ASADMIN OPTION...] -- FILE..." >&2
    exit 2
fi
main "$@"
