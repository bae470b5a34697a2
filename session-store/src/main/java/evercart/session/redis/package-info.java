/**
 * Sessions in Redis 7 or later, or Valkey: one server, or a master that Sentinels name. Not for Redis Cluster. Each step is one script,
 * thus atomic, and one round trip.
 *
 * <h2>Keys</h2>
 *
 * Each begins with the application's prefix, {@code shop} here:
 *
 * <ul>
 *   <li>{@code shop:s:<id>}: a hash for each session. Field {@code m}: version, created, timeout, last access and grain as five doubles;
 *       {@code a<name>}: the value of an attribute; {@code v<name>}: the version that wrote or removed it; {@code l}: the end of the lock
 *       and its token; {@code f}: the marks of finished requests, as MessagePack.
 *       After the doubles of {@code m} follows who has, or wants, the session for himself: two doubles and a name ({@code home.lua}). A session with a timeout expires by itself an hour after
 *       its end, if no node lived to end it.
 *   <li>{@code shop:ends}: a sorted set of all sessions by their end, or the end of the claim on them.
 *   <li>{@code shop:dead:<id>}: for ten minutes, the new id of a renamed session, or nothing for a removed one.
 * </ul>
 *
 * <h2>The user's rights</h2>
 *
 * <pre>{@code
 * ACL SETUSER shop on >password resetchannels resetkeys ~shop:* -@all +ping +role +eval +evalsha +time +exists +get +set +hget +hset
 *     +hdel +hkeys +hgetall +zadd +zrem +zcard +zrangebyscore +pexpireat +persist +rename +unlink
 * }</pre>
 *
 * {@code role} is needed with Sentinels only, which are asked without a user.
 *
 * <h2>Late steps</h2>
 *
 * A server that hangs takes what lies before it when it goes on. Steps that create or change something, all but {@code remove} and
 * {@code unlock}, carry the moment when their caller gives up and are refused from then on. That moment is told by the server's clock,
 * which each connection reads every five seconds of use. Three gaps remain: a step that is taken in time may be answered too late; a
 * connection that breaks ends a call before its moment, by less than a second; and for five seconds after the server's clock was set back,
 * or a paused virtual machine went on with an old one, late steps may be taken.
 *
 * <h2>Time alone</h2>
 *
 * A copy that has a session for itself counts by its node's clocks, the server by its own, which has no other than the one that can be set.
 * If that is set forward by more than a fifth of the time given, within it, others are let in while the holder still tells its copy: for
 * less than a tenth of a second. Set back, it makes nobody wait longer.
 *
 * The default user must keep all its rights; give it a password instead of switching it off. Redis 7 reads its append-only file as that
 * user, and what it must not do is left out of what it reads, with nothing but a line in its log.
 *
 * <h2>What the server must do</h2>
 *
 * Keep what it has acknowledged ({@code appendonly yes}, best with {@code appendfsync always}) and never evict it
 * ({@code maxmemory-policy noeviction}). Replication is asynchronous: a failover can lose the last moments, less with
 * {@code min-replicas-to-write 1}.
 */
package evercart.session.redis;
