package evercart.remote;

import evercart.remote.trial.Forbidden;
import evercart.remote.trial.InsideServlet;
import evercart.remote.trial.Outcome;
import evercart.remote.trial.Refusal;
import evercart.remote.trial.Trial;
import evercart.remote.trial.TrialBean;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs what the integration test deploys: the bean, and a web application that calls it with this library inside. */
final class TrialArchives {
    private static final List<Class<?>> API =
            List.of(Trial.class, Refusal.class, Outcome.class, Forbidden.class, Idempotent.class);

    private TrialArchives() {}

    static void beanJar(Path archive) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            for (Class<?> type : API) {
                add(jar, "", type);
            }
            add(jar, "", TrialBean.class);
            jar.putNextEntry(new JarEntry("META-INF/glassfish-ejb-jar.xml"));
            copy(jar, Trial.class.getResourceAsStream("glassfish-ejb-jar.xml"));
        }
    }

    static void insideWar(Path archive) throws IOException, URISyntaxException {
        Path library = Path.of(RemoteCalls.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarOutputStream war = new JarOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.walk(library)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".class")).toList()) {
                war.putNextEntry(new JarEntry("WEB-INF/classes/" + library.relativize(file)));
                copy(war, Files.newInputStream(file));
            }
            for (Class<?> type :
                    List.of(Trial.class, Refusal.class, Outcome.class, Forbidden.class, InsideServlet.class)) {
                add(war, "WEB-INF/classes/", type);
            }
        }
    }

    private static void add(JarOutputStream jar, String folder, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(folder + name));
        copy(jar, type.getClassLoader().getResourceAsStream(name));
    }

    private static void copy(JarOutputStream jar, InputStream content) throws IOException {
        try (content) {
            content.transferTo(jar);
        }
    }
}
