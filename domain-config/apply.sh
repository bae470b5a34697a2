#!/usr/bin/env bash
# Runs .asadmin files against the DAS of a domain, in the order given, and stops at the first line that fails.
#
#   apply.sh VALUES ASADMIN [ASADMIN OPTION...] -- FILE...
#
# VALUES is a file of NAME=value lines: each @NAME@ in the files becomes its value. One asadmin runs all the files (multimode), but
# it goes on after a failed line and forgets the failure, so every answer is looked at here.
set -euo pipefail
# shellcheck source=cluster/render.sh
. "$(dirname "$0")/cluster/render.sh"

# asadmin tells the end of every command, one line each. A command that stopped nodes will learn at their next start counts as
# failed for asadmin when they ran before, though the domain has it: nothing but these warnings stands before that end.
watch_answers() {
    local commands=$1 line number=0 reason="" offline=""
    while IFS= read -r line; do
        case $line in
            "Command multimode "*) return 0 ;;
            "Warning: Instance "*" seems to be offline; "*) offline=yes ;;
            "Command "*" executed successfully." | "Command "*" completed with warnings." | "Command "*" failed.")
                number=$((number + 1))
                case $line in
                    *" failed.") [ -n "$offline" ] && [ -z "$reason" ] || tell_failure "$commands" "$number" "$reason" || return 1 ;;
                esac
                reason="" offline=""
                ;;
            "" | "Unable to retrieve infocmp"*) ;;
            *) reason=$line ;;
        esac
    done
    printf 'asadmin ended after %s commands (%s)\n' "$number" "$reason" >&2
    return 1
}

tell_failure() { # COMMANDS NUMBER REASON
    printf 'failed: %s (%s)\n' "$(grep -v -e '^#' -e '^$' "$1" | sed -n "${2}p")" "$3" >&2
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
