# shellcheck shell=bash
# Where sessions live: in the grid that system A's nodes form, or in a Redis of the shop's own. The session manager is one jar in Payara.

uses_redis() { [ "$SESSIONS" = redis ]; }

# take_sessions: what --sessions said now, or what is remembered; nodes that run keep the sessions that they have
take_sessions() {
    [ -n "$ASKED_SESSIONS" ] && [ "$ASKED_SESSIONS" != "$SESSIONS" ] || return 0
    [ -z "$(running_nodes)" ] || die "the nodes run with sessions in $SESSIONS: ./evercart down first, then up --sessions $ASKED_SESSIONS"
    SESSIONS=$ASKED_SESSIONS
}

install_session_store() {
    local jar=$PAYARA/glassfish/modules/session-store.jar
    cmp -s "$BUILD/session-store.jar" "$jar" || cp "$BUILD/session-store.jar" "$jar"
}

# an existing domain learns of another place
move_sessions() {
    [ "$(cat "$DOMAIN/config/.sessions" 2>/dev/null)" != "$SESSIONS" ] || return 0
    apply "$CONFIG/70-sessions.asadmin" || die "the domain cannot be told where sessions live: see the line above"
    echo "$SESSIONS" >"$DOMAIN/config/.sessions"
}

redis_host() { echo 127.0.0.1; }

readonly REDIS_RIGHTS="+ping +eval +evalsha +time +exists +get +set +hget +hset +hdel +hkeys +hgetall +zadd +zrem +zcard +zrangebyscore +pexpireat +persist +rename +unlink"

# One user, who may do with its own keys what the session manager does, and nothing else. The default user keeps its rights, behind a
# password that nobody has: Redis reads its append-only file as that user, and silently leaves out what it must not do.
write_redis_settings() {
    printf 'user default on >%s ~* &* +@all\nuser evercart on >%s ~evercart-sessions-* -@all %s\n' \
        "$(secret redis-default-password)" "$(secret redis-password)" "$REDIS_RIGHTS" \
        | private "$REDIS/users.acl"
    private "$REDIS/redis.conf" <<SETTINGS
bind 127.0.0.1
port $(redis_port)
dir $REDIS
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
aclfile $REDIS/users.acl
set-proc-title no
daemonize no
SETTINGS
}

start_redis() {
    uses_redis && is_gone redis || return 0
    refuse_taken_port "$(redis_port)" "the session store's"
    write_redis_settings
    in_background "$LOGS/redis.log" "$(redis_program)" "$REDIS/redis.conf"
    until_true 30 port_is_taken "$(redis_port)" || die "Redis does not start: see $LOGS/redis.log"
}

redis_state() {
    case $(stat_of redis) in
        "") echo stopped ;;
        T*) echo frozen ;;
        *) echo ready ;;
    esac
}
