package evercart.session.redis;

import redis.clients.jedis.exceptions.JedisConnectionException;

/** No connection to the server can be made now. */
final class NoConnection extends JedisConnectionException {
    private static final long serialVersionUID = 1L;

    NoConnection(Throwable cause) {
        super(cause);
    }
}
