package evercart.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** The server that takes writes, found anew for each connection. */
final class Master {
    private final RedisSettings settings;
    private final List<HostAndPort> servers;
    private volatile int answering;

    Master(RedisSettings settings) {
        this.settings = settings;
        servers = settings.servers().stream().map(HostAndPort::from).toList();
    }

    Connection connect() {
        Connection connection = new Connection(find(), config(true));
        try {
            refuseReplica(connection);
            return connection;
        } catch (JedisException failure) {
            connection.close();
            throw failure;
        }
    }

    private HostAndPort find() {
        return settings.hasSentinels() ? askSentinels() : servers.get(0);
    }

    private HostAndPort askSentinels() {
        int first = answering;
        for (int at = 0; at < servers.size(); at++) {
            int sentinel = (first + at) % servers.size();
            try (Connection connection = new Connection(servers.get(sentinel), config(false))) {
                connection.sendCommand(Command.SENTINEL, "GET-MASTER-ADDR-BY-NAME", settings.master());
                List<String> address = connection.getMultiBulkReply();
                if (address != null) {
                    answering = sentinel;
                    return new HostAndPort(address.get(0), Integer.parseInt(address.get(1)));
                }
            } catch (JedisException away) {
                answering = sentinel + 1;
            }
        }
        throw new JedisConnectionException("no Sentinel knows the master");
    }

    /** Sentinels name a dead master until they agree on a new one, and one that came back is a replica. */
    private void refuseReplica(Connection connection) {
        if (settings.hasSentinels()) {
            connection.sendCommand(Command.ROLE);
            if (!"master"
                    .equals(new String(
                            (byte[]) connection.getObjectMultiBulkReply().get(0), UTF_8))) {
                throw new JedisDataException("READONLY not a master");
            }
        }
    }

    private DefaultJedisClientConfig config(boolean authenticated) {
        int timeout = (int) settings.connectTimeout().toMillis();
        var config = DefaultJedisClientConfig.builder()
                .resp2()
                .autoNegotiateProtocol(false)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout);
        if (settings.tls()) {
            config.ssl(true).sslOptions(tls());
        }
        if (authenticated && settings.password() != null) {
            config.credentials(new DefaultRedisCredentials(
                    settings.user(), settings.password().get()));
        }
        return config.build();
    }

    private SslOptions tls() {
        SslOptions.Builder tls = SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
        if (settings.truststore() != null) {
            char[] password = settings.truststorePassword() == null
                    ? null
                    : settings.truststorePassword().get();
            tls.truststore(settings.truststore().toFile(), password);
        }
        return tls.build();
    }
}
