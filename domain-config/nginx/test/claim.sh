# shellcheck shell=bash
# One claim after the other, each told in a line.
# shellcheck disable=SC2154 # work: set by the stage

passed=0
failed=0

# claim TEXT FUNCTION: FUNCTION runs in a subshell; its first failing command fails the claim, what it notes is shown
claim() {
    local start=$EPOCHREALTIME outcome=0
    : >"$work/notes"
    set +e
    (
        set -e
        "$2"
    ) >"$work/trace" 2>&1
    outcome=$?
    set -e
    local word=ok
    if [ "$outcome" = 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)) word=FAILED; fi
    printf '%-6s %5.1f s  %s%s\n' "$word" "$(seconds_since "$start")" "$1" "$(sed 's/^/; /' "$work/notes" | tr -d '\n')"
    if [ "$outcome" != 0 ]; then sed 's/^/           /' "$work/trace"; fi
}

tell_result() {
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}
