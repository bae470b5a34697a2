package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final String GOOD = "--url http://127.0.0.1:8080 --out target";

    @Test
    void what_is_not_said_is_usual() {
        Arguments usual = parse(GOOD);
        assertThat(usual.plan()).isEqualTo(new Plan(1, 10, 120));
        assertThat(usual.connections()).isEqualTo(200);
        assertThat(usual.record()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--out target",
                "--url http://127.0.0.1:8080",
                "--url file:///etc/passwd --out target",
                GOOD + " --factor 0",
                GOOD + " --factor 101",
                GOOD + " --seconds 9",
                GOOD + " --seconds 1e3",
                GOOD + " --usual -1",
                GOOD + " --connections",
                GOOD + " --factor 2 --factor 3",
                GOOD + " --nonsense 1"
            })
    void nonsense_is_wrong_usage(String words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(WrongUsageException.class);
    }

    @Test
    void the_command_ends_with_2_for_wrong_usage_and_with_1_when_there_can_be_no_rush() {
        assertThat(status(GOOD + " --factor 0")).isEqualTo(2);
        assertThat(status(GOOD + " --record target/there-is-none.csv")).isEqualTo(1);
    }

    private static int status(String words) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new RushCommand(nowhere).run(words.split(" "), nowhere);
    }

    private static Arguments parse(String words) {
        return Arguments.parse(words.isEmpty() ? new String[0] : words.split(" "));
    }
}
