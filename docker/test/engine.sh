# shellcheck shell=bash
# A Docker engine of the check's own, in its own namespaces, so that its bridges and rules are nobody else's; and a base image made of
# Debian's packages, because containers have no way out there.
# shellcheck disable=SC2154 # work, data, project: set by check.sh; failed: of the claims

readonly ENGINE_TOOLS="dockerd docker debootstrap nft ip java javac curl"
readonly BASE=evercart-base:check
readonly IN_BASE=nginx-light,libnginx-mod-http-lua,lua-cjson,keepalived,nftables,python3,iproute2,iputils-ping,openjdk-17-jdk-headless,openssh-server,openssh-client,curl,unzip,postgresql-15,redis-server,procps,openssl
readonly GROUP=evercart-check

refuse_without() {
    local tool
    [ "$(id -u)" = 0 ] || refuse "root: it runs a Docker engine in namespaces of its own"
    for tool in $ENGINE_TOOLS; do
        command -v "$tool" >/dev/null || refuse "$tool"
    done
    docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null || refuse "docker-compose"
    for tool in domain-config/target/dist/payara.zip ear/evercart-a/target/evercart-a.ear rush/target/lib; do
        [ -e "$project/$tool" ] || refuse "a built project: ./mvnw -DskipTests package"
    done
}

refuse() {
    echo "docker's check needs $1" >&2
    exit 1
}

# with_lock COMMAND: one check at a time does it
with_lock() {
    local lock
    exec {lock}>"$data/lock"
    flock "$lock"
    "$@"
    exec {lock}>&-
}

# before the engine's namespaces, which have no way to Debian's packages; what apt has fetched already is not fetched again
unpack_base() {
    local cache=()
    [ "$(cat "$data/base.packages" 2>/dev/null)" != "$IN_BASE" ] || return 0
    rm -rf "$data/base" "$data/base.packages"
    [ ! -d /var/cache/apt/archives ] || cache=(--cache-dir=/var/cache/apt/archives)
    SECONDS=0
    debootstrap --variant=minbase "${cache[@]}" --include="$IN_BASE" bookworm "$data/base" >"$work/debootstrap.log" 2>&1 || {
        tail -n 3 "$work/debootstrap.log" >&2
        refuse "Debian's packages for a base image: debootstrap failed, see above"
    }
    echo "$IN_BASE" >"$data/base.packages"
    echo "base image unpacked in $SECONDS s"
}

# the folder goes when the image is kept
import_base() {
    [ -d "$data/base" ] || return 0
    tar -C "$data/base" -c --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' . | docker import - "$BASE" >/dev/null
    rm -rf "$data/base"
}

start_engine() {
    export DOCKER_HOST=unix://$work/docker.sock DOCKER_BUILDKIT=0
    ip link set lo up
    mkdir -p "$data/engine"
    weigh_group
    dockerd --data-root "$data/engine" --exec-root "$work/exec" --pidfile "$work/docker.pid" -H "$DOCKER_HOST" \
        --exec-opt native.cgroupdriver=cgroupfs --cgroup-parent "/$GROUP" >"$work/dockerd.log" 2>&1 &
    await 60 engine_answers || { tail -n 5 "$work/dockerd.log" && return 1; }
    forget_containers
}

# a check that was killed leaves containers with its images, and the engine starts them again
forget_containers() {
    local left
    left=$(docker ps -aq)
    # shellcheck disable=SC2086 # one word for each container
    [ -z "$left" ] || docker rm -fv $left >/dev/null
    docker volume ls -q | xargs -r docker volume rm >/dev/null
    docker network prune -f >/dev/null
}

# All containers are one control group, which beside customers outside of it would get no more of the processors than one process, and
# no real time at all where the kernel gives that out by group.
weigh_group() {
    local cpu=/sys/fs/cgroup/cpu
    [ -d $cpu ] || return 0
    mkdir -p "$cpu/$GROUP"
    echo 16384 >"$cpu/$GROUP/cpu.shares"
    ! real_time_is_given_out || echo 900000 >"$cpu/$GROUP/cpu.rt_runtime_us"
}

real_time_is_given_out() { [ -e /sys/fs/cgroup/cpu/cpu.rt_runtime_us ]; }

# the kernel's own files in it do not count
leave_no_group() {
    local controller
    for controller in /sys/fs/cgroup /sys/fs/cgroup/*; do
        [ ! -d "$controller/$GROUP" ] || find "$controller/$GROUP" -depth -type d -exec rmdir {} + 2>/dev/null || true
    done
}

engine_answers() { docker version >/dev/null 2>&1; }

stop_engine() {
    local running
    running=$(docker ps -q)
    # shellcheck disable=SC2086 # one word for each container
    [ -z "$running" ] || docker kill $running >/dev/null
    kill "$(cat "$work/docker.pid")"
    await 60 engine_is_gone
    umount "$work/exec/netns/default" 2>/dev/null || true
}

# for whoever looks for the cause: what containers and tools said, where a folder was named for it or for images
keep_logs() {
    local name host logs=${EVERCART_CHECK_LOGS:-$data}/logs
    [ "$failed" != 0 ] && [ "$logs" != "$work/logs" ] || return 0
    rm -rf "$logs"
    mkdir -p "$logs"
    cp "$work"/*.log "$logs/"
    for name in $(docker ps -a --format '{{.Names}}'); do
        docker logs "$name" >"$logs/$name.txt" 2>&1 || true
        host=$(docker inspect -f '{{.Config.Hostname}}' "$name")
        docker cp "$name:/opt/payara-nodes/host-$host/$host/logs" "$logs/$name.node" 2>/dev/null \
            || docker cp "$name:/var/lib/evercart/nodes/host-$host/$host/logs" "$logs/$name.node" 2>/dev/null || true
        docker cp "$name:/var/lib/evercart/logs" "$logs/$name.logs" 2>/dev/null || true
        docker cp "$name:/var/log" "$logs/$name.units" 2>/dev/null || true
    done
    echo "logs: $logs"
}

engine_is_gone() { [ ! -e "$work/docker.pid" ]; }

build_images() {
    local image job jobs=()
    for image in node das lb address postgres redis; do
        build_image "$image" &
        jobs+=($!)
    done
    for job in "${jobs[@]}"; do wait "$job"; done
}

build_image() {
    docker build -q --build-arg "BASE=$BASE" -f "$project/docker/$1/Dockerfile" -t "evercart-$1" "$project" >"$work/build.$1.log" 2>&1 \
        || { echo "$1:" && tail -n 5 "$work/build.$1.log" && return 1; }
}
