package evercart.ordering.staff;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.InvalidInputException;
import evercart.api.staff.StaffAccounts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StaffCommandTest {
    private final Roll roll = new Roll();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void adding_tells_the_password_once() {
        assertThat(run("add", "kim@example.com")).isZero();

        assertThat(text(out)).contains("kim@example.com", "secret of kim@example.com");
        assertThat(run("list")).isZero();
        assertThat(text(out).lines().toList()).endsWith("kim@example.com");
    }

    @Test
    void what_is_no_address_is_told_on_one_line() {
        assertThat(run("add", "kim")).isEqualTo(1);

        assertThat(text(err).lines().toList()).containsExactly("staff: must look like name@example.com");
    }

    @Test
    void who_was_not_there_cannot_be_removed() {
        run("add", "kim@example.com");

        assertThat(run("remove", "kim@example.com")).isZero();
        assertThat(run("remove", "kim@example.com")).isEqualTo(1);
    }

    @Test
    void wrong_words_are_answered_with_the_usage() {
        assertThat(run("fire", "kim@example.com")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private int run(String... words) {
        return new StaffCommand(() -> roll, new PrintStream(out, true), new PrintStream(err, true)).run(List.of(words));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Roll implements StaffAccounts {
        private final TreeSet<String> emails = new TreeSet<>();

        @Override
        public String add(String email) {
            if (!email.contains("@")) {
                throw new InvalidInputException("email", "must look like name@example.com");
            }
            emails.add(email);
            return "secret of " + email;
        }

        @Override
        public boolean remove(String email) {
            return emails.remove(email);
        }

        @Override
        public List<String> list() {
            return List.copyOf(emails);
        }
    }
}
