package evercart.session.trial;

import evercart.session.redis.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How nodes of a trial find their Redis. */
final class TrialRedis {
    private TrialRedis() {}

    static List<String> options(RedisServer redis) {
        try {
            Path folder = Files.createDirectories(TrialArchive.TARGET.resolve("trial"));
            Path password = Files.writeString(folder.resolve("redis-password"), RedisServer.PASSWORD);
            return List.of(
                    "-Devercart.session.store=redis",
                    "-Devercart.session.redis.servers=" + redis.address(),
                    "-Devercart.session.redis.password-file=" + password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
