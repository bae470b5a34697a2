package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.AccountsBusyException;
import evercart.api.ordering.Customer;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.MovableClock;
import evercart.ordering.OrderingDatabase;
import evercart.ordering.Together;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Registering and logging in, on any database. */
abstract class AccountsContract extends TwoNodesContract {
    private static final int MOST_FAILURES = 10;
    private static final int MOST_FAILURES_FROM_ONE_PLACE = 100;
    private static final String PASSWORD = "correct horse";

    private final QuickHash hash = new QuickHash();
    private Accounts accounts;

    @BeforeAll
    void begin() {
        accounts = accounts(first, hash);
    }

    @Test
    void too_many_registrations_from_one_place_are_refused_on_every_node_for_a_while() {
        MovableClock clock = new MovableClock();
        Accounts one = new Accounts(new Passwords(new QuickHash()), first, clock);
        Accounts other = new Accounts(new Passwords(new QuickHash()), second, clock);
        String taken = fresh();
        one.register(taken, PASSWORD, null, null);
        for (int attempt = 0; attempt < 200; attempt++) {
            Accounts node = attempt % 2 == 0 ? one : other;
            assertThatThrownBy(() -> node.register(taken, PASSWORD, null, "203.0.113.7"))
                    .isInstanceOf(EmailTakenException.class);
        }

        assertThatThrownBy(() -> one.register(fresh(), PASSWORD, null, "203.0.113.7"))
                .isInstanceOf(TooManyAttemptsException.class);

        assertThat(one.register(fresh(), PASSWORD, null, "203.0.113.8")).isNotNull();
        assertThat(one.register(fresh(), PASSWORD, null, null)).isNotNull();
        clock.move(Attempts.WINDOW);
        assertThat(other.register(fresh(), PASSWORD, null, "203.0.113.7")).isNotNull();
    }

    @Test
    void registered_customer_logs_in_whatever_the_case_of_the_address() {
        Customer registered = accounts.register("Han.MeiMei@Example.com", PASSWORD, " 韩梅梅 ", null);

        Customer known = accounts.authenticate("han.meimei@EXAMPLE.com", PASSWORD);

        assertThat(known.getId()).isEqualTo(registered.getId());
        assertThat(known.getEmail()).isEqualTo("han.meimei@example.com");
        assertThat(known.getName()).isEqualTo("韩梅梅");
    }

    @Test
    void name_is_not_needed() {
        assertThat(accounts.register(fresh(), PASSWORD, null, null).getName()).isNull();
        assertThat(accounts.register(fresh(), PASSWORD, "  ", null).getName()).isNull();
    }

    @Test
    void address_is_taken_once() {
        String address = fresh();
        accounts.register(address, PASSWORD, null, null);

        assertThatThrownBy(() -> accounts.register(address.toUpperCase(), "another password", null, null))
                .isInstanceOf(EmailTakenException.class);
        assertThat(accounts.authenticate(address, PASSWORD)).isNotNull();
    }

    @RepeatedTest(5)
    void one_of_two_nodes_wins_an_address() throws Exception {
        String address = fresh();
        CyclicBarrier neitherFoundIt = new CyclicBarrier(2);

        List<Future<Customer>> answers = Together.run(
                () -> meeting(first, neitherFoundIt).register(address, PASSWORD, "one", null),
                () -> meeting(second, neitherFoundIt).register(address, PASSWORD, "two", null));

        assertThat(answers).filteredOn(AccountsContract::isTaken).hasSize(1);
        assertThat(accounts.authenticate(address, PASSWORD).getName()).isIn("one", "two");
    }

    @Test
    void wrong_password_and_unknown_address_look_the_same() {
        String address = fresh();
        accounts.register(address, PASSWORD, null, null);
        int before = hash.verifications.get();

        assertThatThrownBy(() -> accounts.authenticate(address, "wrong horse"))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> accounts.authenticate(fresh(), PASSWORD))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> accounts.authenticate("no address", PASSWORD))
                .isInstanceOf(InvalidCredentialsException.class);

        assertThat(hash.verifications.get() - before)
                .as("the same work for all three")
                .isEqualTo(3);
    }

    @Test
    void one_guess_at_each_of_many_addresses_closes_the_place_it_comes_from_on_every_node() {
        String address = fresh();
        MovableClock clock = new MovableClock();
        Accounts one = new Accounts(new Passwords(hash), first, clock);
        Accounts other = new Accounts(new Passwords(hash), second, clock);
        Entrance place = Entrance.login("203.0.113.20");
        one.register(address, PASSWORD, null, null);
        one.authenticate(address, PASSWORD, place);
        for (int guess = 0; guess < MOST_FAILURES_FROM_ONE_PLACE; guess++) {
            Accounts node = guess % 2 == 0 ? one : other;
            assertThatThrownBy(() -> node.authenticate(fresh(), PASSWORD, place))
                    .isInstanceOf(InvalidCredentialsException.class);
        }

        assertThatThrownBy(() -> other.authenticate(address, PASSWORD, place))
                .isInstanceOf(TooManyAttemptsException.class);

        assertThat(one.authenticate(address, PASSWORD, Entrance.login("203.0.113.21")))
                .isNotNull();
        assertThat(one.authenticate(address, PASSWORD, Entrance.login(null))).isNotNull();
        clock.move(Attempts.WINDOW);
        assertThat(other.authenticate(address, PASSWORD, place)).isNotNull();
    }

    @Test
    void address_is_closed_for_a_while_after_too_many_failures_on_all_nodes_together() {
        String address = fresh();
        MovableClock clock = new MovableClock();
        Accounts one = new Accounts(new Passwords(hash), first, clock);
        Accounts two = new Accounts(new Passwords(hash), second, clock);
        one.register(address, PASSWORD, null, null);
        for (int attempt = 0; attempt < MOST_FAILURES; attempt++) {
            Accounts node = attempt % 2 == 0 ? one : two;
            assertThatThrownBy(() -> node.authenticate(address, "wrong horse"))
                    .isInstanceOf(InvalidCredentialsException.class);
        }

        assertThatThrownBy(() -> one.authenticate(address, PASSWORD)).isInstanceOf(TooManyAttemptsException.class);
        assertThatThrownBy(() -> two.authenticate(address.toUpperCase(), PASSWORD))
                .isInstanceOf(TooManyAttemptsException.class);
        clock.move(Attempts.WINDOW);

        assertThat(two.authenticate(address, PASSWORD)).isNotNull();
    }

    @Test
    void an_attempt_for_which_there_was_no_time_does_not_count() {
        String address = fresh();
        accounts.register(address, PASSWORD, null, null);
        QuickHash noTime = new QuickHash() {
            @Override
            public boolean verify(char[] password, String hash) {
                throw new AccountsBusyException();
            }
        };
        Accounts busy = new Accounts(new Passwords(noTime), first, new MovableClock());

        for (int attempt = 0; attempt <= MOST_FAILURES; attempt++) {
            assertThatThrownBy(() -> busy.authenticate(address, PASSWORD)).isInstanceOf(AccountsBusyException.class);
        }

        assertThat(accounts.authenticate(address, PASSWORD)).isNotNull();
    }

    @Test
    void failures_before_a_login_are_forgotten() {
        String address = fresh();
        accounts.register(address, PASSWORD, null, null);
        for (int round = 0; round < 2; round++) {
            for (int attempt = 1; attempt < MOST_FAILURES; attempt++) {
                assertThatThrownBy(() -> accounts.authenticate(address, "wrong horse"))
                        .isInstanceOf(InvalidCredentialsException.class);
            }
            assertThat(accounts.authenticate(address, PASSWORD)).isNotNull();
        }
    }

    @Test
    void many_guesses_at_once_get_no_more_than_their_share() throws Exception {
        String address = fresh();
        accounts.register(address, PASSWORD, null, null);
        int before = hash.verifications.get();

        Together.run(Stream.iterate(0, guess -> guess + 1)
                .limit(30)
                .map(guess -> (Callable<Customer>) () -> accounts.authenticate(address, "wrong horse " + guess))
                .toList());

        assertThat(hash.verifications.get() - before).isLessThanOrEqualTo(MOST_FAILURES);
    }

    @Test
    void missing_credentials_are_wrong_ones() {
        assertThatThrownBy(() -> accounts.authenticate(null, null)).isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> accounts.authenticate("", "")).isInstanceOf(InvalidCredentialsException.class);
    }

    @Test
    void impossible_registrations_are_refused() {
        assertRefused("no address", PASSWORD, null, "email");
        assertRefused(fresh(), "short", null, "password");
        assertRefused(fresh(), PASSWORD, "n".repeat(101), "name");
        assertRefused(fresh(), PASSWORD, "a\u0000b", "name");
    }

    private void assertRefused(String address, String password, String name, String field) {
        assertThatThrownBy(() -> accounts.register(address, password, name, null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }

    private static boolean isTaken(Future<Customer> answer) {
        try {
            answer.get();
            return false;
        } catch (ExecutionException thrown) {
            return thrown.getCause() instanceof EmailTakenException;
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** A node that waits for the other one after it has found the address free. */
    private static Accounts meeting(OrderingDatabase database, CyclicBarrier barrier) {
        Accounts accounts = accounts(database, new QuickHash() {
            private boolean made;

            @Override
            public String generate(char[] password) {
                if (made) {
                    Together.meet(barrier);
                }
                made = true;
                return super.generate(password);
            }
        });
        return accounts;
    }

    private static Accounts accounts(OrderingDatabase database, QuickHash hash) {
        return new Accounts(new Passwords(hash), database, new MovableClock());
    }

    private String fresh() {
        return UUID.randomUUID() + "@example.com";
    }
}
