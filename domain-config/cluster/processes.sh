# shellcheck shell=bash
# The shop's processes are known by their command lines, which carry the path of the state folder: no process id is trusted that
# was written down, so nothing of anybody else is ever hit, and what a crash left behind is found.

# one look at all processes: "pid stat command"
look_at_processes() {
    PROCESSES=$(ps -axww -o pid= -o ppid= -o stat= -o command=)
}

mark_of() { # NAME
    case $1 in
        das) echo "-Dcom.sun.aas.instanceRoot=$DOMAIN " ;;
        database) echo "org.h2.tools.Server -tcp -tcpPort $(database_port) -baseDir $DATABASE" ;;
        redis) echo "redis-server $REDIS/redis.conf" ;;
        lb*) echo "nginx: master process $(nginx_program) -p $BALANCER " ;;
        *) echo "-Dcom.sun.aas.instanceRoot=$NODES/$1 " ;;
    esac
}

# pid_of NAME and stat_of NAME, from the last look
pid_of() { process_field "$1" 1; }
stat_of() { process_field "$1" 3; }

process_field() {
    MARK=$(mark_of "$1") awk -v field="$2" 'index($0, ENVIRON["MARK"]) { print $field; exit }' <<<"$PROCESSES"
}

is_running() {
    look_at_processes
    [ -n "$(pid_of "$1")" ]
}

is_gone() { ! is_running "$1"; }

# are_over PID...: no thread of them is left. A process that is killed loses its command line first, and its sockets only with its last
# thread: until then connections to it are still taken.
are_over() {
    ! ps -L -o stat= -p "$*" | grep -qv "^Z"
}

children_of() {
    awk -v parent="$1" '$2 == parent { print $1 }' <<<"$PROCESSES"
}

# pids_of NAME: the process, and for a balancer its workers
pids_of() {
    local pid
    pid=$(pid_of "$1")
    [ -n "$pid" ] || return 0
    echo "$pid"
    case $1 in
        lb*) children_of "$pid" ;;
    esac
}

signal() { # SIGNAL NAME
    local pids
    pids=$(pids_of "$2")
    # shellcheck disable=SC2086 # one word for each process
    [ -z "$pids" ] || kill "-$1" $pids 2>/dev/null || true
}

# Whoever calls may have files open besides the three streams, a lock say: what is started here lives on and would keep them. 255 is bash's own.
close_files_of_caller() {
    local file
    for file in /dev/fd/*; do
        case ${file##*/} in
            [012] | 255 | *[!0-9]*) ;;
            *) eval "exec ${file##*/}>&-" ;;
        esac
    done
}

# in_background LOG COMMAND...: in a process group of its own, so that neither Ctrl-C nor the end of the terminal reaches it
in_background() {
    local log=$1
    shift
    (
        set -m
        nohup "$@" </dev/null >>"$log" 2>&1 &
    )
}
