package evercart.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The one PostgreSQL server of a test JVM: made in a temporary folder, on a free loopback port, without any caution for its data,
 * and thrown away at the JVM's end. Started by root it runs as the user postgres, because PostgreSQL refuses root.
 */
final class PostgresServer {
    private static PostgresServer running;

    private final PostgresPrograms programs = PostgresPrograms.find();
    private final Path folder;
    private final Path data;
    private final int port;

    private PostgresServer() throws IOException {
        folder = Files.createTempDirectory("evercart-postgres");
        data = folder.resolve("data");
        port = freePort();
        programs.own(folder);
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            running = started();
        }
        return running;
    }

    private static PostgresServer started() {
        try {
            PostgresServer server = new PostgresServer();
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the new database's JDBC address; its user is postgres without a password */
    String createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(address("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return address(name);
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL on port " + port + " makes no database", failure);
        }
    }

    private void start() {
        programs.run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        programs.run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
                        + " -c full_page_writes=off -c max_connections=200");
    }

    private void stop() {
        programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
