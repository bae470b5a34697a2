# shellcheck shell=bash
# What users may say. Everything is looked at before anything is done.

# whole_number VALUE LOWEST HIGHEST NAME
whole_number() {
    case $1 in
        "" | *[!0-9]* | ??????*) wrong_usage "$4 must be a whole number from $2 to $3, not '$(printable "$1")'" ;;
    esac
    if [ "$((10#$1))" -lt "$2" ] || [ "$((10#$1))" -gt "$3" ]; then
        wrong_usage "$4 must be a whole number from $2 to $3, not '$1'"
    fi
}

parse_up() {
    local option value
    ASKED_PORT="" ASKED_A="" ASKED_B="" ASKED_C="" ASKED_DB="" ASKED_SESSIONS=""
    while [ $# -gt 0 ]; do
        option=$1
        case $option in
            --*=*) value=${option#*=} option=${option%%=*} ;;
            --a | --b | --c | --db | --port | --sessions)
                [ $# -ge 2 ] || wrong_usage "$option needs a value"
                value=$2
                shift
                ;;
            *) wrong_usage "up does not know '$(printable "$option")'" ;;
        esac
        shift
        up_option "$option" "$value"
    done
}

up_option() {
    case $1 in
        --a) whole_number "$2" 1 "$MOST_A" --a && ASKED_A=$((10#$2)) ;;
        --b) whole_number "$2" 1 "$MOST_B" --b && ASKED_B=$((10#$2)) ;;
        --c) whole_number "$2" 1 "$MOST_C" --c && ASKED_C=$((10#$2)) ;;
        --port) whole_number "$2" 1024 65535 --port && ASKED_PORT=$((10#$2)) ;;
        --db) check_database_url "$2" && ASKED_DB=$2 ;;
        --sessions)
            case $2 in
                hazelcast | redis) ASKED_SESSIONS=$2 ;;
                *) wrong_usage "--sessions takes hazelcast or redis, not '$(printable "$2")'" ;;
            esac
            ;;
        *) wrong_usage "up does not know '$(printable "$1")'" ;;
    esac
}

check_database_url() {
    case $1 in
        h2) ;;
        *[!A-Za-z0-9:/?\&=._~%@,+-]*) wrong_usage "--db has characters that no JDBC URL has (write them as %XX)" ;;
        jdbc:postgresql://?*/?*) ;;
        *) wrong_usage "--db takes h2 or jdbc:postgresql://HOST[:PORT]/NAME?user=U&password=P, nothing else" ;;
    esac
    [ "${#1}" -le 500 ] || wrong_usage "--db is longer than 500 characters"
}

# node_argument COMMAND ARGUMENT...: exactly one, of the form of a node's name
node_argument() {
    local command=$1
    shift
    [ $# = 1 ] || wrong_usage "$command needs one node, such as a1, lb1 or redis"
    case $1 in
        lb1 | redis) ;;
        [abc][1-9] | [abc][1-9][0-9]) ;;
        *) wrong_usage "'$(printable "$1")' is not a node: a1, b2, c1, ..., lb1 or redis" ;;
    esac
    NODE=$1
}

parse_rush() {
    local option
    ASKED_RUSH=() ASKED_OUT=""
    while [ $# -gt 0 ]; do
        option=$1
        case $option in
            --factor | --seconds | --usual | --connections | --record | --out) ;;
            *) wrong_usage "rush does not know '$(printable "$option")'" ;;
        esac
        [ $# -ge 2 ] || wrong_usage "$option needs a value"
        rush_option "$option" "$2"
        shift 2
    done
}

rush_option() {
    case $1 in
        --factor) whole_number "$2" 1 100 "$1" ;;
        --seconds) whole_number "$2" 10 3600 "$1" ;;
        --usual) whole_number "$2" 1 50 "$1" ;;
        --connections) whole_number "$2" 1 1000 "$1" ;;
        --record) [ -n "$2" ] || wrong_usage "--record needs a file" ;;
        --out)
            [ -n "$2" ] || wrong_usage "--out needs a folder"
            ASKED_OUT=$2
            return
            ;;
    esac
    ASKED_RUSH+=("$1" "$2")
}

size_argument() {
    [ $# = 1 ] || wrong_usage "scale needs one number of nodes, or auto"
    SIZE=$1
    [ "$1" != auto ] || return 0
    whole_number "$1" 1 "$MOST_A" "the number of nodes"
    SIZE=$((10#$1))
}

parse_rollout() {
    FROM=""
    [ $# -gt 0 ] || return 0
    if [ $# != 2 ] || [ "$1" != --from ]; then wrong_usage "rollout takes --from DIR and nothing else"; fi
    FROM=$2
    ls "$FROM"/evercart-[abc].ear >/dev/null 2>&1 || die "there is no evercart-a.ear, evercart-b.ear or evercart-c.ear in $(printable "$FROM")"
}

no_arguments() { # COMMAND ARGUMENT...
    [ $# = 1 ] || wrong_usage "$1 takes no '$(printable "$2")'"
}

one_flag() { # COMMAND FLAG ARGUMENT...: true when the flag is there
    local command=$1 flag=$2
    shift 2
    [ $# -gt 0 ] || return 1
    if [ $# != 1 ] || [ "$1" != "$flag" ]; then
        wrong_usage "$command takes $flag and nothing else"
    fi
}

parse_staff() {
    STAFF=("$@")
    case ${1:-}/$# in
        add/2 | remove/2 | list/1) ;;
        *) wrong_usage "staff is add EMAIL, remove EMAIL or list" ;;
    esac
}

# file_argument COMMAND ARGUMENT...: exactly one
file_argument() {
    local command=$1
    shift
    if [ $# != 1 ] || [ -z "$1" ]; then
        wrong_usage "$command needs one file"
    fi
}

parse_import() {
    ASKED_STOCK=""
    if [ $# = 3 ] && [ "$2" = --stock ]; then
        whole_number "$3" 0 99999 --stock
        ASKED_STOCK=$((10#$3))
        set -- "$1"
    fi
    file_argument import "$@"
}

parse_replay() {
    local option
    ASKED_RECORD=${1:-} ASKED_REPLAY=()
    file_argument replay ${1+"$1"}
    shift
    while [ $# -gt 0 ]; do
        option=$1
        case $option in
            --invoices | --customers) ;;
            *) wrong_usage "replay needs one file, and does not know '$(printable "$option")'" ;;
        esac
        [ $# -ge 2 ] || wrong_usage "$option needs a value"
        case $option in
            --invoices) whole_number "$2" 1 1000000 "$option" ;;
            --customers) whole_number "$2" 1 20 "$option" ;;
        esac
        ASKED_REPLAY+=("$option" "$((10#$2))")
        shift 2
    done
}
