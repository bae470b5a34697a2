package evercart.endtoend;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Newer builds of the shop's applications, made from those that run. */
final class Builds {
    private static final Path RUNNING = Path.of(System.getenv("EVERCART_HOME"), "build");
    private static final Pattern BUILD = Pattern.compile("\"build\":\"([0-9a-z]+)\"");

    private Builds() {}

    /** All three, with a file more; what each node should tell of its build afterwards. */
    static List<String> withAnotherNote(Path folder) throws IOException {
        List<String> builds = new ArrayList<>();
        for (JsonObject node : Cluster.status().getJsonArray("nodes").getValuesAs(JsonObject.class)) {
            String system = node.getString("system").toLowerCase();
            Path ear = folder.resolve("evercart-" + system + ".ear");
            if (!Files.exists(ear)) {
                Files.copy(RUNNING.resolve(ear.getFileName()), ear);
                write(ear, "META-INF/note.txt", UUID.randomUUID().toString());
            }
            builds.add(node.getString("name") + " " + name(ear));
        }
        return builds;
    }

    /** A storefront that becomes ready, and whose list of products cannot be shown. */
    static void withBrokenPages(Path folder) throws IOException {
        Path ear = folder.resolve("evercart-a.ear");
        Path war = folder.resolve("system-a-war.war");
        Files.copy(RUNNING.resolve(ear.getFileName()), ear);
        try (FileSystem archive = open(ear)) {
            Files.copy(archive.getPath("system-a-war.war"), war);
        }
        write(war, "products.xhtml", "<html xmlns:h=\"jakarta.faces.html\"><h:outputText value=\"#{missing.");
        try (FileSystem archive = open(ear)) {
            Files.copy(war, archive.getPath("system-a-war.war"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(war);
    }

    /** The build of every node, as it tells itself. */
    static List<String> running() throws IOException {
        List<String> builds = new ArrayList<>();
        for (JsonObject node : Cluster.status().getJsonArray("nodes").getValuesAs(JsonObject.class)) {
            builds.add(node.getString("name") + " " + told(node.getString("url")));
        }
        return builds;
    }

    private static String told(String node) throws IOException {
        try {
            String health = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(node + "/health/live"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            Matcher build = BUILD.matcher(health);
            return build.find() ? build.group(1) : "untold";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    static void write(Path archive, String entry, String text) throws IOException {
        try (FileSystem open = open(archive)) {
            Files.writeString(open.getPath(entry), text);
        }
    }

    private static FileSystem open(Path archive) throws IOException {
        return FileSystems.newFileSystem(archive);
    }

    private static String name(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
