package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.AccountsBusyException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

/** With the hash function that the server has. */
class PasswordsTest {
    private final Passwords passwords = new Passwords(new Pbkdf2PasswordHashImpl());

    @Test
    void hash_matches_its_own_password_only() {
        String hash = passwords.hash("correct horse 电池");

        assertThat(passwords.match("correct horse 电池", Optional.of(hash))).isTrue();
        assertThat(passwords.match("correct horse 电", Optional.of(hash))).isFalse();
    }

    @Test
    void hash_is_salted_and_strong() {
        String one = passwords.hash("password");
        String two = passwords.hash("password");

        assertThat(one).startsWith("PBKDF2WithHmacSHA512:210000:").isNotEqualTo(two);
    }

    @Test
    void nothing_matches_a_missing_hash() {
        assertThat(passwords.match("password", Optional.empty())).isFalse();
    }

    @Test
    void impossible_passwords_never_match() {
        Optional<String> hash = Optional.of(passwords.hash("password"));

        assertThat(passwords.match(null, hash)).isFalse();
        assertThat(passwords.match("", hash)).isFalse();
        assertThat(passwords.match("x".repeat(10_000_000), hash)).isFalse();
    }

    @Test
    void eight_to_128_characters_are_welcome() {
        assertThatCode(() -> passwords.check("qz".repeat(4))).doesNotThrowAnyException();
        assertThatCode(() -> passwords.check("x".repeat(128))).doesNotThrowAnyException();
        assertRefused(null);
        assertRefused("x".repeat(7));
        assertRefused("x".repeat(129));
    }

    @Test
    void passwords_that_are_tried_first_are_refused() {
        assertRefused("password");
        assertRefused("12345678");
        assertRefused("Password1");
    }

    @Test
    void whoever_would_wait_too_long_is_refused_before_any_work_is_done() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        QuickHash slow = new QuickHash() {
            @Override
            public boolean verify(char[] password, String hash) {
                working.countDown();
                await(mayEnd);
                return super.verify(password, hash);
            }
        };
        Passwords busy = new Passwords(slow, 1, Duration.ofMillis(50));
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> busy.match("first one", Optional.of("hash of first one")));
        await(working);

        assertThatThrownBy(() -> busy.match("second one", Optional.empty())).isInstanceOf(AccountsBusyException.class);
        assertThatThrownBy(() -> busy.hash("third one")).isInstanceOf(AccountsBusyException.class);

        mayEnd.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(slow.verifications).hasValue(1);
        assertThat(busy.hash("third one")).isEqualTo("hash of third one");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void assertRefused(String password) {
        assertThatThrownBy(() -> passwords.check(password))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("password"));
    }
}
