package evercart.session.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glassfish.security.common.FileRealmStorageManager;

/**
 * Payara Micro and the trial application in one jar, with our session manager or with Payara's sessions in memory; made once a run. The
 * property {@code trial.war} puts another application in its place, as the root of its server.
 */
enum TrialArchive {
    SHARED("replicated"),
    PLAIN("memory");

    static final String CUSTOMER = "anna";
    static final String PASSWORD = "tea-and-cake";
    static final Path TARGET = Path.of(System.getProperty("trial.folder"));

    private static final String ANOTHER = System.getProperty("trial.war", "");

    private static final List<String> APPLICATION =
            List.of("TrialServlet", "TrialServlet$Notes", "TrialNodeState", "Tally", "Destroyed");
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                <distributable/>
                <security-constraint>
                    <web-resource-collection>
                        <web-resource-name>members</web-resource-name>
                        <url-pattern>/members/*</url-pattern>
                    </web-resource-collection>
                    <auth-constraint><role-name>customer</role-name></auth-constraint>
                </security-constraint>
                <login-config>
                    <auth-method>FORM</auth-method>
                    <realm-name>file</realm-name>
                    <form-login-config>
                        <form-login-page>/login-page</form-login-page>
                        <form-error-page>/login-failed</form-error-page>
                    </form-login-config>
                </login-config>
                <security-role><role-name>customer</role-name></security-role>
            </web-app>
            """;
    private static final String ROLES = """
            <glassfish-web-app>
                <security-role-mapping>
                    <role-name>customer</role-name>
                    <group-name>customers</group-name>
                </security-role-mapping>
            </glassfish-web-app>
            """;
    private static final String BEANS_XML =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"" + " bean-discovery-mode=\"all\"/>";
    private static final String AVAILABILITY = "set configs.config.server-config.availability-service.";
    private static final String BEFORE_BOOT = String.join(
            "\n",
            AVAILABILITY + "availability-enabled=true",
            AVAILABILITY + "web-container-availability.availability-enabled=true",
            AVAILABILITY + "web-container-availability.persistence-type=%s",
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address"
                    + "=127.0.0.1",
            "set configs.config.server-config.security-service.auth-realm.file.property.file=%s",
            "");

    private final String persistence;
    private Path uberJar;

    TrialArchive(String persistence) {
        this.persistence = persistence;
    }

    static boolean isAnother() {
        return !ANOTHER.isEmpty();
    }

    static String contextRoot() {
        return isAnother() ? "/" : "/trial";
    }

    synchronized Path uberJar() {
        if (uberJar == null) {
            try {
                uberJar = build(Files.createDirectories(TARGET.resolve("trial")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return uberJar;
    }

    private Path build(Path folder) throws IOException, InterruptedException {
        Path war = isAnother() ? asRoot(folder) : pack(folder.resolve("trial.war"));
        Path beforeBoot = Files.writeString(
                folder.resolve("before-boot-" + persistence), BEFORE_BOOT.formatted(persistence, callers(folder)));
        Path jar = folder.resolve("trial-" + persistence + ".jar");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("trial.payara-micro"),
                "--addLibs",
                System.getProperty("trial.session-store"),
                "--prebootcommandfile",
                beforeBoot.toString(),
                "--deploy",
                war.toString(),
                "--outputUberJar",
                jar.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("trial-jar.log").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("no uber jar, see " + folder);
        }
        return jar;
    }

    /** One customer, as the server's realm keeps its users. */
    private static Path callers(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("callers"), "");
        FileRealmStorageManager realm = new FileRealmStorageManager(file.toString());
        realm.addUser(CUSTOMER, PASSWORD.toCharArray(), new String[] {"customers"});
        realm.persist();
        return file;
    }

    /** An uber jar takes the context root from the file's name, whatever option it was made with. */
    private static Path asRoot(Path folder) throws IOException {
        return Files.copy(Path.of(ANOTHER), folder.resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path pack(Path war) throws IOException {
        Path classes = TARGET.resolve("test-classes/evercart/session/trial");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            // a WAR is known by this folder's own entry
            zip.putNextEntry(new ZipEntry("WEB-INF/"));
            add(zip, "WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8));
            add(zip, "WEB-INF/glassfish-web.xml", ROLES.getBytes(StandardCharsets.UTF_8));
            add(zip, "WEB-INF/beans.xml", BEANS_XML.getBytes(StandardCharsets.UTF_8));
            for (String name : APPLICATION) {
                byte[] bytes = Files.readAllBytes(classes.resolve(name + ".class"));
                add(zip, "WEB-INF/classes/evercart/session/trial/" + name + ".class", bytes);
            }
        }
        return war;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
