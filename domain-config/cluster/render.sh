# shellcheck shell=bash
# Templates: each @NAME@ becomes the value of NAME in a file of NAME=value lines; a name without a value is an error.

# render VALUES FILE...
render() {
    awk '
        FILENAME == ARGV[1] { if (match($0, /^[A-Z_]+=/)) value[substr($0, 1, RLENGTH - 1)] = substr($0, RLENGTH + 1); next }
        {
            line = $0
            while (match(line, /@[A-Z_]+@/)) {
                name = substr(line, RSTART + 1, RLENGTH - 2)
                if (!(name in value)) { print FILENAME ": no value for @" name "@" > "/dev/stderr"; exit 1 }
                printf "%s%s", substr(line, 1, RSTART - 1), value[name]
                line = substr(line, RSTART + RLENGTH)
            }
            print line
        }' "$@"
}
