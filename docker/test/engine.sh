# shellcheck shell=bash
# A Docker engine of the check's own, in its own namespaces, so that its bridges and rules are nobody else's; and a base image made of
# Debian's packages, because containers have no way out there.
# shellcheck disable=SC2154 # work, data: set by check.sh

readonly ENGINE_TOOLS="dockerd docker debootstrap nft ip java javac curl"
readonly BASE=evercart-base:check
readonly IN_BASE=nginx-light,libnginx-mod-http-lua,lua-cjson,keepalived,nftables,python3,iproute2,openjdk-17-jdk-headless,openssh-server,openssh-client,curl,unzip,postgresql-15,redis-server,procps,openssl

refuse_without() {
    local tool
    [ "$(id -u)" = 0 ] || refuse "root: it runs a Docker engine in namespaces of its own"
    for tool in $ENGINE_TOOLS; do
        command -v "$tool" >/dev/null || refuse "$tool"
    done
    docker compose version >/dev/null 2>&1 || command -v docker-compose >/dev/null || refuse "docker-compose"
}

refuse() {
    echo "docker's check needs $1" >&2
    exit 1
}

start_engine() {
    export DOCKER_HOST=unix://$work/docker.sock DOCKER_BUILDKIT=0
    ip link set lo up
    mkdir -p "$data/engine"
    dockerd --data-root "$data/engine" --exec-root "$work/exec" --pidfile "$work/docker.pid" -H "$DOCKER_HOST" >"$work/dockerd.log" 2>&1 &
    await 60 engine_answers || { tail -n 5 "$work/dockerd.log" && return 1; }
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

engine_is_gone() { [ ! -e "$work/docker.pid" ]; }

make_base() {
    local cache=()
    ! docker image inspect "$BASE" >/dev/null 2>&1 || return 0
    [ ! -d /var/cache/apt/archives ] || cache=(--cache-dir=/var/cache/apt/archives)
    debootstrap --variant=minbase "${cache[@]}" --include="$IN_BASE" bookworm "$data/base" >"$work/debootstrap.log" 2>&1 \
        || { tail -n 3 "$work/debootstrap.log" && return 1; }
    tar -C "$data/base" -c --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' . | docker import - "$BASE" >/dev/null
    rm -rf "$data/base"
}

build_images() {
    local image
    for image in lb address postgres redis node das; do
        docker build -q --build-arg "BASE=$BASE" -f "$project/docker/$image/Dockerfile" -t "evercart-$image" "$project" >"$work/build.log" 2>&1 \
            || { echo "$image:" && tail -n 5 "$work/build.log" && return 1; }
    done
}
