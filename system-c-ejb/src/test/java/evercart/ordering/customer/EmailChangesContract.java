package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Customer;
import evercart.api.ordering.EmailNotChangeableException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.MovableClock;
import evercart.ordering.Together;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Accounts that move to another address, on any database. */
abstract class EmailChangesContract extends TwoNodesContract {
    private static final String PASSWORD = "correct horse";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_LETTERS = 5;

    private final Passwords passwords = new Passwords(new QuickHash());
    private final HeardNews news = new HeardNews();
    private MovableClock clock;
    private Accounts accounts;
    private Profiles profiles;
    private EmailChanges changes;
    private EmailChanges onOtherNode;
    private Customer customer;
    private String wanted;

    @BeforeEach
    void register() {
        clock = new MovableClock();
        accounts = new Accounts(passwords, first, clock);
        profiles = new Profiles(passwords, news, first, clock);
        changes = new EmailChanges(passwords, news, first, clock);
        onOtherNode = new EmailChanges(passwords, news, second, clock);
        customer = accounts.register(anyAddress(), PASSWORD, "Li Lei", null);
        wanted = anyAddress();
        news.wishes.clear();
        news.moved.clear();
    }

    @Test
    void who_confirms_logs_in_with_the_new_address_and_logins_go_on() {
        ask();
        assertThat(accounts.authenticate(customer.getEmail(), PASSWORD)).isNotNull();

        Customer moved = onOtherNode.confirm(token(), "zh", null);

        assertThat(moved.getId()).isEqualTo(customer.getId());
        assertThat(moved.getEmail()).isEqualTo(wanted);
        assertThat(moved.getCredentials()).isEqualTo(customer.getCredentials());
        assertThat(accounts.authenticate(wanted, PASSWORD).getId()).isEqualTo(customer.getId());
        assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), PASSWORD))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(profiles.endedLogins(60))
                .noneMatch(ended -> ended.getCustomerId().equals(customer.getId()));
        assertThat(news.moved).containsExactly(customer.getEmail() + " zh");
    }

    @Test
    void a_token_that_is_used_again_answers_the_same_and_changes_nothing() {
        ask();
        String token = token();
        changes.confirm(token, "en", null);

        assertThat(onOtherNode.confirm(token, "en", null).getEmail()).isEqualTo(wanted);

        assertThat(news.moved).hasSize(1);
        clock.move(EmailWish.LIFE);
        assertRefused(token);
    }

    @RepeatedTest(5)
    void two_confirmations_at_once_are_one() throws Exception {
        ask();
        String token = token();

        List<Future<Customer>> answers =
                Together.run(() -> changes.confirm(token, "en", null), () -> onOtherNode.confirm(token, "en", null));

        for (Future<Customer> answer : answers) {
            assertThat(answer.get().getEmail()).isEqualTo(wanted);
        }
        assertThat(news.moved).hasSize(1);
    }

    @RepeatedTest(5)
    void of_two_customers_who_want_one_address_one_gets_it() throws Exception {
        Customer other = accounts.register(anyAddress(), PASSWORD, null, null);
        ask();
        String token = token();
        changes.ask(other.getId(), PASSWORD, wanted, "en", null);
        String otherToken = token();

        List<Future<Customer>> answers = Together.run(
                () -> changes.confirm(token, "en", null), () -> onOtherNode.confirm(otherToken, "en", null));

        assertThat(answers)
                .filteredOn(answer -> Together.succeeded(answer, InvalidCredentialsException.class))
                .hasSize(1);
        assertThat(news.moved).hasSize(1);
    }

    @Test
    void asking_needs_the_password_and_guesses_count_as_those_at_the_login() {
        for (int guess = 0; guess < 10; guess++) {
            assertThatThrownBy(() -> onOtherNode.ask(customer.getId(), "wrong horse", wanted, "en", null))
                    .isInstanceOf(InvalidCredentialsException.class);
        }

        assertThatThrownBy(this::ask).isInstanceOf(TooManyAttemptsException.class);
        assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), PASSWORD))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThat(news.wishes).isEmpty();
    }

    @Test
    void asking_does_the_same_whether_somebody_has_the_address_or_not() {
        String known = accounts.register(anyAddress(), PASSWORD, null, null).getEmail();
        Customer other = accounts.register(anyAddress(), PASSWORD, null, null);

        int taken = first.statementsOf(() -> changes.ask(customer.getId(), PASSWORD, known, "en", null));
        int free = first.statementsOf(() -> changes.ask(other.getId(), PASSWORD, wanted, "en", null));

        assertThat(taken).isEqualTo(free);
        assertThat(news.wishes).hasSize(2);
    }

    @Test
    void an_address_that_somebody_registers_meanwhile_stays_that_ones() {
        ask();
        String token = token();
        Customer other = accounts.register(wanted, "battery staple", null, null);

        assertRefused(token);

        assertThat(accounts.authenticate(wanted, "battery staple").getId()).isEqualTo(other.getId());
        assertThat(accounts.authenticate(customer.getEmail(), PASSWORD)).isNotNull();
        assertThat(news.moved).isEmpty();
    }

    @Test
    void a_wish_that_is_repeated_within_a_minute_is_one() {
        ask();
        ask();
        assertThat(news.wishes).hasSize(1);

        clock.move(A_MINUTE);
        ask();

        assertThat(news.wishes).hasSize(2);
    }

    @Test
    void the_newest_wish_counts() {
        ask();
        String older = token();
        changes.ask(customer.getId(), PASSWORD, anyAddress(), "en", null);

        assertRefused(older);
        assertThat(changes.confirm(token(), "en", null).getEmail()).isNotEqualTo(wanted);
    }

    @Test
    void a_token_is_good_for_half_an_hour() {
        ask();
        String token = token();

        clock.move(EmailWish.LIFE);

        assertRefused(token);
    }

    @Test
    void a_wish_ends_with_a_change_of_the_password_and_with_the_account() {
        ask();
        String token = token();
        profiles.changePassword(customer.getId(), PASSWORD, "battery staple");
        assertRefused(token);

        changes.ask(customer.getId(), "battery staple", wanted, "en", null);
        String another = token();
        profiles.delete(customer.getId(), "battery staple");
        assertRefused(another);
        assertThat(wishesFor(wanted)).isZero();
    }

    @Test
    void who_works_for_the_shop_keeps_the_address() {
        ask();
        String token = token();
        StaffRoll staff = new StaffRoll(passwords, news, first, clock);
        String password = staff.add(customer.getEmail());
        assertRefused(token);

        assertThatThrownBy(() -> changes.ask(customer.getId(), password, wanted, "en", null))
                .isInstanceOf(EmailNotChangeableException.class);

        staff.remove(customer.getEmail());
    }

    @Test
    void a_letter_about_a_forgotten_password_to_the_address_of_before_is_worth_nothing() {
        String reset = first.inNew(database -> new PasswordTokens(database)
                .issue(customer.getEmail(), clock.instant())
                .orElseThrow());
        ask();
        changes.confirm(token(), "en", null);

        assertThatThrownBy(() -> new ForgottenPasswords(passwords, news, first, clock)
                        .reset(reset, "battery staple", "en", null))
                .isInstanceOf(InvalidCredentialsException.class);
    }

    @Test
    void too_many_letters_for_one_customer_or_to_one_address_are_refused() {
        for (int letter = 0; letter < MOST_LETTERS; letter++) {
            Customer other = accounts.register(anyAddress(), PASSWORD, null, null);
            changes.ask(other.getId(), PASSWORD, wanted, "en", null);
            changes.ask(customer.getId(), PASSWORD, anyAddress(), "en", null);
        }
        Customer other = accounts.register(anyAddress(), PASSWORD, null, null);

        assertThatThrownBy(() -> onOtherNode.ask(other.getId(), PASSWORD, wanted.toUpperCase(), "en", null))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThatThrownBy(() -> onOtherNode.ask(customer.getId(), PASSWORD, anyAddress(), "en", null))
                .isInstanceOf(TooManyAttemptsException.class);
        clock.move(Attempts.WINDOW);
        ask();
    }

    @Test
    void what_is_no_address_or_no_token_is_refused() {
        assertThatThrownBy(() -> changes.ask(customer.getId(), PASSWORD, "no address", "en", null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("email"));
        for (String none : new String[] {null, "", "x", "A".repeat(43), "a\u0000b"}) {
            assertRefused(none);
        }
    }

    @Test
    void what_is_long_over_is_forgotten() {
        ask();
        clock.move(EmailWish.LIFE.plusDays(1));
        Customer other = accounts.register(anyAddress(), PASSWORD, null, null);

        changes.ask(other.getId(), PASSWORD, anyAddress(), "en", null);

        assertThat(wishesFor(wanted)).isZero();
    }

    private void ask() {
        changes.ask(customer.getId(), PASSWORD, wanted, "en", null);
    }

    /** As the newest letter has it. */
    private String token() {
        String wish = news.wishes.get(news.wishes.size() - 1);
        return second.inNew(database -> new EmailWishes(database)
                .open(wish, clock.instant())
                .orElseThrow()
                .issue());
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> onOtherNode.confirm(token, "en", null))
                .isInstanceOf(InvalidCredentialsException.class);
    }

    private long wishesFor(String address) {
        return first.inNew(database -> ((Number)
                        database.createNativeQuery("select count(*) from ordering.email_wish where email = ?")
                                .setParameter(1, address)
                                .getSingleResult())
                .longValue());
    }

    private static String anyAddress() {
        return UUID.randomUUID() + "@example.com";
    }
}
