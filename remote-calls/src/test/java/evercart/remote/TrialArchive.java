package evercart.remote;

import evercart.remote.trial.InsideServlet;
import evercart.remote.trial.Trial;
import evercart.remote.trial.TrialBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Packs the EAR that the integration test deploys on every node: the bean, a servlet that calls it, and this library. */
final class TrialArchive {
    private static final String SECURITY = "glassfish-ejb-jar.xml";

    private static final String NEXT_SERVLET = "evercart/remote/trial/NextServlet.class";

    private TrialArchive() {}

    static void write(Path archive) throws IOException, URISyntaxException {
        write(archive, Map.of());
    }

    /** The trial's next version, compiled from {@code src/test/next}. */
    static void writeNext(Path archive) throws IOException, URISyntaxException {
        Path classes = Files.createTempDirectory(Path.of("target"), "next-classes-");
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.list(Path.of("src", "test", "next", "evercart", "remote", "trial"))) {
            sources.map(Path::toString).forEach(arguments::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the next version does not compile");
        }
        write(archive, packageIn(classes, Trial.class));
    }

    private static void write(Path archive, Map<String, byte[]> next) throws IOException, URISyntaxException {
        Map<String, byte[]> library = packageOf(RemoteCalls.class);
        library.putAll(packageOf(Trial.class));
        library.putAll(next);
        byte[] bean = library.remove(entry(TrialBean.class));
        Map<String, byte[]> web = new TreeMap<>();
        List.of(entry(InsideServlet.class), NEXT_SERVLET).stream()
                .filter(library::containsKey)
                .forEach(servlet -> web.put("WEB-INF/classes/" + servlet, library.remove(servlet)));
        Map<String, byte[]> ear = Map.of(
                "lib/library.jar", archive(library),
                "trial-ejb.jar", archive(Map.of(entry(TrialBean.class), bean, "META-INF/" + SECURITY, security())),
                "trial.war", archive(web));
        try (OutputStream out = Files.newOutputStream(archive)) {
            out.write(archive(ear));
        }
    }

    private static byte[] archive(Map<String, byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** All classes of the class's package from where it comes from. */
    private static Map<String, byte[]> packageOf(Class<?> one) throws IOException, URISyntaxException {
        return packageIn(
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()), one);
    }

    private static Map<String, byte[]> packageIn(Path root, Class<?> one) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve(entry(one)).getParent())) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : found) {
                classes.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static String entry(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] security() throws IOException {
        try (InputStream content = Trial.class.getResourceAsStream(SECURITY)) {
            return content.readAllBytes();
        }
    }
}
