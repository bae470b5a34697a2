package evercart.storefront.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern USE = Pattern.compile(
            "(?:text\\['|\\bsay\\(['\"]|messages\\.warn\\(\"|messages\\.wrong\\(\"[^\"]+\", \")([a-z][a-zA-Z.]*[a-z])['\"]");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(texts("messages_zh").stringPropertyNames())
                .isEqualTo(texts("messages").stringPropertyNames());
    }

    @Test
    void every_text_that_a_page_or_view_asks_for_is_there() throws IOException {
        assertThat(used()).hasSizeGreaterThan(100).isSubsetOf(texts("messages").stringPropertyNames());
    }

    @Test
    void every_text_is_well_formed_in_both_languages() throws IOException {
        for (String language : Set.of("messages", "messages_zh")) {
            texts(language)
                    .forEach((key, text) -> assertThatCode(() -> new MessageFormat((String) text))
                            .as(language + " " + key)
                            .doesNotThrowAnyException());
        }
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(SOURCES.resolve("resources/evercart/storefront/" + name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().matches(".*\\.(xhtml|java)")).forEach(file -> collect(file, keys));
        }
        return keys;
    }

    private static void collect(Path file, Set<String> keys) {
        try {
            Matcher uses = USE.matcher(Files.readString(file));
            while (uses.find()) {
                keys.add(uses.group(1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
