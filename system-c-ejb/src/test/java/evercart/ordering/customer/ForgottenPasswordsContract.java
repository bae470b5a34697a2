package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Customer;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.MovableClock;
import evercart.ordering.Together;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who comes back in with a new password, on any database. */
abstract class ForgottenPasswordsContract extends TwoNodesContract {
    private static final String PASSWORD = "correct horse";
    private static final String WANTED = "battery staple";
    private static final int MOST_LETTERS = 5;
    private static final int MOST_FROM_ONE_PLACE = 20;

    private final QuickHash hash = new QuickHash();
    private final Passwords passwords = new Passwords(hash);
    private final HeardNews news = new HeardNews();
    private MovableClock clock;
    private Accounts accounts;
    private Profiles profiles;
    private ForgottenPasswords forgotten;
    private ForgottenPasswords onOtherNode;
    private Customer customer;

    @BeforeEach
    void register() {
        clock = new MovableClock();
        accounts = new Accounts(passwords, first, clock);
        profiles = new Profiles(passwords, news, first, clock);
        forgotten = new ForgottenPasswords(passwords, news, first, clock);
        onOtherNode = new ForgottenPasswords(passwords, news, second, clock);
        customer = accounts.register(UUID.randomUUID() + "@example.com", PASSWORD, "Li Lei", null);
        news.forgotten.clear();
        news.changed.clear();
    }

    @Test
    void new_password_counts_at_once_and_ends_the_logins_of_before() {
        String token = token();

        onOtherNode.reset(token, WANTED, "zh", null);

        Customer known = accounts.authenticate(customer.getEmail(), WANTED);
        assertThat(known.getCredentials()).isGreaterThan(customer.getCredentials());
        assertThat(profiles.endedLogins(60))
                .filteredOn(ended -> ended.getCustomerId().equals(customer.getId()))
                .singleElement()
                .satisfies(ended -> assertThat(ended.getLeastCredentials()).isEqualTo(known.getCredentials()));
        assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), PASSWORD))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(news.changed).containsExactly(customer.getEmail() + " zh");
    }

    @Test
    void token_is_good_once() {
        String token = token();
        forgotten.reset(token, WANTED, "en", null);

        assertRefused(token);
        assertThat(accounts.authenticate(customer.getEmail(), WANTED)).isNotNull();
    }

    @Test
    void token_is_good_for_half_an_hour() {
        String token = token();

        clock.move(PasswordTokens.LIFE);

        assertRefused(token);
    }

    @Test
    void newer_token_replaces_the_older() {
        String older = token();
        String newer = token();

        assertRefused(older);
        forgotten.reset(newer, WANTED, "en", null);
    }

    @Test
    void token_ends_with_a_change_of_the_password_and_with_the_account() {
        String token = token();
        profiles.changePassword(customer.getId(), PASSWORD, "third password");
        assertRefused(token);

        String another = token();
        profiles.delete(customer.getId(), "third password");
        assertRefused(another);
    }

    @Test
    void who_becomes_staff_cannot_use_a_token_of_before() {
        String token = token();

        new StaffRoll(passwords, news, first, clock).add(customer.getEmail());

        assertRefused(token);
    }

    @Test
    void what_is_no_token_is_refused_before_any_work() {
        int before = hash.verifications.get();

        for (String none : new String[] {null, "", "x", "A".repeat(43), "A".repeat(100_000), "a\u0000b"}) {
            assertRefused(none);
        }

        assertThat(hash.verifications.get()).isEqualTo(before);
    }

    @Test
    void bad_password_leaves_the_token_good() {
        String token = token();

        assertThatThrownBy(() -> forgotten.reset(token, "short", "en", null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("password"));

        forgotten.reset(token, WANTED, "en", null);
    }

    @RepeatedTest(5)
    void of_two_uses_at_once_one_counts() throws Exception {
        String token = token();

        List<Future<String>> answers = Together.run(
                () -> reset(forgotten, token, "first wish"), () -> reset(onOtherNode, token, "second wish"));

        List<Future<String>> done = answers.stream()
                .filter(answer -> Together.succeeded(answer, InvalidCredentialsException.class))
                .toList();
        assertThat(done).hasSize(1);
        assertThat(accounts.authenticate(customer.getEmail(), done.get(0).get()))
                .isNotNull();
    }

    @Test
    void a_closed_address_is_open_again_after_a_reset() {
        String token = token();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), "wrong horse"))
                    .isInstanceOf(InvalidCredentialsException.class);
        }

        forgotten.reset(token, WANTED, "en", null);

        assertThat(accounts.authenticate(customer.getEmail(), WANTED)).isNotNull();
    }

    @Test
    void asking_does_the_same_for_customers_and_others() {
        int known = first.statementsOf(() -> forgotten.ask(customer.getEmail(), "zh", "203.0.113.20"));
        int unknown = first.statementsOf(() -> forgotten.ask(UUID.randomUUID() + "@example.com", "en", "203.0.113.21"));

        assertThat(known).isEqualTo(unknown);
        assertThat(news.forgotten).hasSize(2).first().isEqualTo(customer.getEmail() + " zh");
    }

    @Test
    void too_many_letters_to_one_address_are_refused_and_nobody_is_kept_from_logging_in() {
        for (int letter = 0; letter < MOST_LETTERS; letter++) {
            (letter % 2 == 0 ? forgotten : onOtherNode).ask(customer.getEmail(), "en", null);
        }

        assertThatThrownBy(() -> onOtherNode.ask(customer.getEmail().toUpperCase(), "en", null))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThat(news.forgotten).hasSize(MOST_LETTERS);
        assertThat(accounts.authenticate(customer.getEmail(), PASSWORD)).isNotNull();
        clock.move(Attempts.WINDOW);
        forgotten.ask(customer.getEmail(), "en", null);
    }

    @Test
    void too_many_wishes_from_one_place_are_refused_and_use_up_nobodys_share() {
        for (int wish = 0; wish < MOST_FROM_ONE_PLACE; wish++) {
            forgotten.ask(UUID.randomUUID() + "@example.com", "en", "203.0.113.30");
        }

        for (int wish = 0; wish <= MOST_LETTERS; wish++) {
            assertThatThrownBy(() -> onOtherNode.ask(customer.getEmail(), "en", "203.0.113.30"))
                    .isInstanceOf(TooManyAttemptsException.class);
        }

        forgotten.ask(customer.getEmail(), "en", "203.0.113.31");
    }

    @Test
    void what_is_no_address_is_named() {
        assertThatThrownBy(() -> forgotten.ask("no address", "en", null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("email"));
    }

    private String token() {
        return second.inNew(database -> new PasswordTokens(database)
                .issue(customer.getEmail(), clock.instant())
                .orElseThrow());
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> onOtherNode.reset(token, WANTED, "en", null))
                .isInstanceOf(InvalidCredentialsException.class);
    }

    private static String reset(ForgottenPasswords node, String token, String wish) {
        node.reset(token, wish, "en", null);
        return wish;
    }
}
