package evercart.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the manager must be told: everything else it reads from the domain.
 *
 * @param adminPort of the administration server, on loopback
 * @param adminScheme http, or https when administration is secured
 * @param secrets the folder with the files admin-password, manager-password and balancer-token
 * @param nodeFiles the folder with the rendered .asadmin files of every node that may be made
 * @param builds the folder with the newly built applications
 * @param records the folder of the audit log
 * @param balancers administration addresses, host:port by name
 * @param startsAtOnce how many nodes may start at the same time: each takes two processors or so
 */
public record Settings(
        int adminPort,
        String adminScheme,
        Path secrets,
        Path nodeFiles,
        Path builds,
        Path records,
        Map<String, String> balancers,
        int startsAtOnce) {
    private static final String PREFIX = "evercart.manager.";

    /** @throws IllegalStateException that tells everything that is wrong */
    static Settings of(Function<String, Optional<String>> values) {
        List<String> wrong = new ArrayList<>();
        Function<String, String> needed = key -> values.apply(PREFIX + key).orElseGet(() -> {
            wrong.add(PREFIX + key + " is missing");
            return "0";
        });
        Settings settings = new Settings(
                Integer.parseInt(needed.apply("admin-port")),
                values.apply(PREFIX + "admin-scheme").orElse("http"),
                Path.of(needed.apply("secrets")),
                Path.of(needed.apply("node-files")),
                Path.of(needed.apply("builds")),
                Path.of(needed.apply("records")),
                addresses(values.apply(PREFIX + "balancers").orElse("")),
                values.apply(PREFIX + "starts-at-once").map(Integer::valueOf).orElseGet(Settings::halfOfTheProcessors));
        if (settings.startsAtOnce < 1) {
            wrong.add(PREFIX + "starts-at-once is to be 1 or more");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
        return settings;
    }

    public URI admin() {
        return URI.create(adminScheme + "://127.0.0.1:" + adminPort);
    }

    public String secret(String name) {
        try {
            return Files.readString(secrets.resolve(name)).strip();
        } catch (IOException failure) {
            throw new IllegalStateException("the secret " + name + " cannot be read", failure);
        }
    }

    private static int halfOfTheProcessors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static Map<String, String> addresses(String list) {
        Map<String, String> addresses = new TreeMap<>();
        for (String entry : list.isBlank() ? new String[0] : list.split(",")) {
            String[] parts = entry.strip().split("=", 2);
            addresses.put(parts[0], parts[1]);
        }
        return addresses;
    }

    @ApplicationScoped
    static class Source {

        @Produces
        Settings settings() {
            Config config = ConfigProvider.getConfig();
            return of(key -> config.getOptionalValue(key, String.class));
        }
    }
}
