package evercart.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Remote;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two versions of the systems call each other while one replaces the other. So what is on the wire may get more, but nothing of it may change: a class with another
 * field arrives without any (see docs/decisions/0015).
 */
class WireFormTest {
    private static final Path FOUND = Path.of("target", "wire-form.txt");

    @Test
    void what_is_on_the_wire_gets_more_and_nothing_of_it_changes() throws Exception {
        List<String> found = form();
        Files.write(FOUND, found);

        List<String> known = recorded();

        assertThat(found)
                .as("taken away or changed: versions that run would not understand each other")
                .containsAll(known);
        assertThat(known)
                .as("new: copy the lines from %s to src/test/resources/evercart/api/wire-form.txt", FOUND)
                .containsAll(found);
    }

    /** With a second method of its name a method gets another name on IIOP: callers of the version before would not find it any more. */
    @Test
    void no_remote_method_shares_its_name() throws Exception {
        assertThat(form().stream().filter(line -> line.contains("(")).map(line -> {
                    String[] words = line.substring(0, line.indexOf('(')).split(" ");
                    return words[0] + " " + words[2];
                }))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static List<String> recorded() throws IOException, URISyntaxException {
        return Files.readAllLines(
                Path.of(WireFormTest.class.getResource("wire-form.txt").toURI()));
    }

    private static List<String> form() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .flatMap(WireFormTest::lines)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> lines(String name) {
        try {
            Class<?> type = Class.forName(name, false, WireFormTest.class.getClassLoader());
            if (type.isAnnotationPresent(Remote.class)) {
                return Arrays.stream(type.getMethods()).map(method -> name + " " + signature(method));
            }
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants()).map(constant -> name + " " + constant);
            }
            return Serializable.class.isAssignableFrom(type) ? Stream.of(name + " " + fields(type)) : Stream.empty();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fields(Class<?> type) {
        ObjectStreamClass form = ObjectStreamClass.lookup(type);
        return Arrays.stream(form.getFields())
                .map(field -> field.getName() + ":" + field.getType().getSimpleName())
                .collect(Collectors.joining(" ", form.getSerialVersionUID() + " ", ""));
    }

    private static String signature(Method method) {
        return method.getReturnType().getSimpleName() + " " + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
