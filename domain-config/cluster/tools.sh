# shellcheck shell=bash
# What the command needs from the machine, looked at before anything is changed.

readonly NGINX_PLACES="/opt/homebrew/opt/openresty/nginx/sbin/nginx /usr/local/opt/openresty/nginx/sbin/nginx /usr/local/openresty/nginx/sbin/nginx"

need_tools() {
    local tool
    for tool in awk curl ps sed unzip; do
        command -v "$tool" >/dev/null || die "$tool is missing: install it, for example by: $(install_command "$tool")"
    done
    need_java
    need_nginx
}

need_java() {
    local java=java version
    [ -z "${JAVA_HOME:-}" ] || PATH=$JAVA_HOME/bin:$PATH
    command -v "$java" >/dev/null || die "Java is missing: install JDK 17 or 21, or set JAVA_HOME to one"
    version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    case $version in
        17 | 21) ;;
        *) die "Java $version is on the path: the shop runs on JDK 17 and 21. Set JAVA_HOME to one of them" ;;
    esac
    command -v javac >/dev/null || die "this is a Java runtime without a compiler: install JDK $version, or set JAVA_HOME to one"
}

install_command() { # PACKAGE...
    case $(uname) in
        Darwin) echo "brew install $*" ;;
        *) echo "apt-get install -y --no-install-recommends $*" ;;
    esac
}

nginx_program() {
    [ -z "${NGINX:-}" ] || { echo "$NGINX" && return; }
    local place
    for place in $NGINX_PLACES; do
        [ ! -x "$place" ] || { echo "$place" && return; }
    done
    PATH=$PATH:/usr/sbin:/usr/local/sbin command -v nginx || true
}

# the folder of loadable modules, empty when Lua is compiled in (OpenResty)
nginx_modules() {
    local place
    for place in /usr/lib/nginx/modules /usr/lib64/nginx/modules /usr/share/nginx/modules; do
        [ ! -f "$place/ngx_http_lua_module.so" ] || { echo "$place" && return; }
    done
}

nginx_has_lua() {
    NGINX=$(nginx_program)
    [ -n "$NGINX" ] || return 1
    [ -n "$(nginx_modules)" ] || "$NGINX" -V 2>&1 | grep -q lua
}

need_nginx() {
    nginx_has_lua || need_package "nginx with Lua" nginx_has_lua "nginx-light libnginx-mod-http-lua lua-cjson" openresty/brew/openresty
}

need_redis() {
    [ "$SESSIONS" != redis ] || [ -n "$(redis_program)" ] || need_package Redis has_redis redis-server redis
}

has_redis() { [ -n "$(redis_program)" ]; }

redis_program() { command -v redis-server || command -v valkey-server || true; }

# need_package WHAT TEST DEBIAN-PACKAGES HOMEBREW-PACKAGE: installed when that is ours to do, else told how
need_package() {
    local packages=$3
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release; then
        say "$1 is missing: installing it"
        install_packages "$packages"
        "$2" && return
    fi
    [ "$(uname)" != Darwin ] || packages=$4
    die "$1 is missing. Nothing was started. Install it: $(install_command "$packages")"
}

# no service of its own is started: a policy says no for as long as apt runs
install_packages() {
    local policy=/usr/sbin/policy-rc.d ours="" log
    log=$(mktemp "${TMPDIR:-/tmp}/apt.XXXXXX")
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
        ours=yes
    fi
    # shellcheck disable=SC2086 # packages are words
    if ! (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $1) >"$log" 2>&1; then
        [ -z "$ours" ] || rm -f "$policy"
        die "apt cannot install $1: $(tail -n 1 "$log") ($log). By hand: $(install_command "$1")"
    fi
    [ -z "$ours" ] || rm -f "$policy"
    rm -f "$log"
}
