package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.EndedLogins;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.MovableClock;
import evercart.ordering.Together;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What customers do with their accounts, on any database. */
abstract class ProfilesContract extends TwoNodesContract {
    private static final String PASSWORD = "correct horse";
    private static final Address LONDON = new Address("Li Lei", "1 Long Street", "E1 6AN", "London", "GB");
    private static final Address BEIJING = new Address("李雷", "长安街 1 号", "100000", "北京", "CN");

    private final HeardNews news = new HeardNews();
    private Accounts accounts;
    private Profiles profiles;
    private Profiles onOtherNode;
    private Customer customer;

    @BeforeAll
    void begin() {
        Passwords passwords = new Passwords(new QuickHash());
        accounts = new Accounts(passwords, first, new MovableClock());
        profiles = new Profiles(passwords, news, first, new MovableClock());
        onOtherNode = new Profiles(passwords, news, second, new MovableClock());
    }

    @BeforeEach
    void register() {
        customer = accounts.register(UUID.randomUUID() + "@example.com", PASSWORD, "Li Lei", null);
    }

    @Test
    void changed_name_counts_at_once_on_every_node_and_ends_no_login() {
        Customer changed = profiles.changeName(customer.getId(), " Li Lei-Mei ");

        assertThat(changed.getName()).isEqualTo("Li Lei-Mei");
        assertThat(onOtherNode.customer(customer.getId()).getName()).isEqualTo("Li Lei-Mei");
        assertThat(changed.getCredentials()).isEqualTo(customer.getCredentials());
        assertThat(endedOf(customer)).isEmpty();
    }

    @Test
    void a_name_may_be_given_up_but_not_be_too_long_or_nobodys() {
        assertThatThrownBy(() -> profiles.changeName(customer.getId(), "x".repeat(101)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("name"));
        assertThatThrownBy(() -> profiles.changeName("nobody", "Li Lei"))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> profiles.customer("nobody")).isInstanceOf(InvalidCredentialsException.class);
        assertThat(onOtherNode.customer(customer.getId()).getName()).isEqualTo("Li Lei");

        assertThat(profiles.changeName(customer.getId(), " ").getName()).isNull();
    }

    @Test
    void addresses_are_kept_in_their_order_and_replaced_as_a_whole() {
        assertThat(profiles.addresses(customer.getId())).isEmpty();

        profiles.keepAddresses(customer.getId(), List.of(LONDON, BEIJING));
        assertThat(streets()).containsExactly("1 Long Street", "长安街 1 号");
        profiles.keepAddresses(customer.getId(), List.of(BEIJING, LONDON));
        assertThat(streets()).containsExactly("长安街 1 号", "1 Long Street");
        profiles.keepAddresses(customer.getId(), List.of(LONDON));

        assertThat(streets()).containsExactly("1 Long Street");
    }

    @Test
    void too_many_addresses_change_nothing() {
        profiles.keepAddresses(customer.getId(), List.of(LONDON));

        assertThatThrownBy(() -> profiles.keepAddresses(customer.getId(), Collections.nCopies(11, BEIJING)))
                .isInstanceOf(InvalidInputException.class);

        assertThat(streets()).containsExactly("1 Long Street");
    }

    @Test
    void changed_password_counts_at_once_on_every_node() {
        onOtherNode.changePassword(customer.getId(), PASSWORD, "battery staple");

        assertThat(accounts.authenticate(customer.getEmail(), "battery staple").getId())
                .isEqualTo(customer.getId());
        assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), PASSWORD))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(news.changed).containsOnlyOnce(customer.getEmail() + " null");
    }

    @Test
    void a_changed_password_and_a_deletion_end_the_logins_of_before() {
        assertThat(endedOf(customer)).isEmpty();

        Customer changed = onOtherNode.changePassword(customer.getId(), PASSWORD, "battery staple");
        assertThat(changed.getCredentials()).isGreaterThan(customer.getCredentials());
        assertThat(endedOf(customer)).containsExactly(changed.getCredentials());
        assertThat(accounts.authenticate(customer.getEmail(), "battery staple").getCredentials())
                .isEqualTo(changed.getCredentials());

        profiles.delete(customer.getId(), "battery staple");
        assertThat(endedOf(customer)).containsExactly(Integer.MAX_VALUE);
    }

    private List<Integer> endedOf(Customer wanted) {
        return onOtherNode.endedLogins(7200).stream()
                .filter(ended -> ended.getCustomerId().equals(wanted.getId()))
                .map(EndedLogins::getLeastCredentials)
                .toList();
    }

    @Test
    void password_is_not_changed_with_a_wrong_one_or_to_a_bad_one() {
        assertThatThrownBy(() -> profiles.changePassword(customer.getId(), "wrong horse", "battery staple"))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> profiles.changePassword(customer.getId(), PASSWORD, "short"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> profiles.changePassword("nobody", PASSWORD, "battery staple"))
                .isInstanceOf(InvalidCredentialsException.class);

        assertThat(accounts.authenticate(customer.getEmail(), PASSWORD)).isNotNull();
        assertThat(news.changed).doesNotContain(customer.getEmail() + " null");
    }

    @Test
    void guessing_within_an_account_and_at_its_login_is_counted_together() {
        for (int guess = 1; guess <= 4; guess++) {
            guess(() -> profiles.changePassword(customer.getId(), "wrong horse", "battery staple"));
            guess(() -> onOtherNode.delete(customer.getId(), "wrong horse"));
        }
        guess(() -> accounts.authenticate(customer.getEmail(), "wrong horse"));
        guess(() -> accounts.authenticate(customer.getEmail(), "wrong horse"));

        assertThatThrownBy(() -> profiles.delete(customer.getId(), PASSWORD))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), PASSWORD))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThat(profiles.addresses(customer.getId())).isEmpty();
    }

    private static void guess(ThrowingCallable wrong) {
        assertThatThrownBy(wrong).isInstanceOf(InvalidCredentialsException.class);
    }

    @Test
    void the_right_password_forgives_the_wrong_ones() {
        for (int guess = 1; guess <= 9; guess++) {
            guess(() -> profiles.delete(customer.getId(), "wrong horse"));
        }
        profiles.changePassword(customer.getId(), PASSWORD, "battery staple");
        for (int guess = 1; guess <= 9; guess++) {
            guess(() -> profiles.delete(customer.getId(), PASSWORD));
        }

        assertThat(accounts.authenticate(customer.getEmail(), "battery staple")).isNotNull();
    }

    @RepeatedTest(5)
    void of_two_changes_at_once_one_counts() throws Exception {
        List<Future<String>> answers =
                Together.run(() -> changed(profiles, "first wish"), () -> changed(onOtherNode, "second wish"));

        List<Future<String>> done = answers.stream()
                .filter(answer -> Together.succeeded(answer, InvalidCredentialsException.class))
                .toList();
        assertThat(done).hasSize(1);
        assertThat(accounts.authenticate(customer.getEmail(), done.get(0).get()))
                .isNotNull();
    }

    @Test
    void deleted_account_is_gone_and_its_address_is_free() {
        profiles.keepAddresses(customer.getId(), List.of(LONDON));
        assertThatThrownBy(() -> profiles.delete(customer.getId(), "wrong horse"))
                .isInstanceOf(InvalidCredentialsException.class);

        profiles.delete(customer.getId(), PASSWORD);

        assertThatThrownBy(() -> accounts.authenticate(customer.getEmail(), PASSWORD))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> onOtherNode.addresses(customer.getId()))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(accounts.register(customer.getEmail(), PASSWORD, null, null).getId())
                .isNotEqualTo(customer.getId());
        assertThat(personalLeft()).isZero();
    }

    private long personalLeft() {
        return first.inNew(database -> ((Number) database.createNativeQuery("select count(*) from ordering.customer c"
                                + " left join ordering.customer_address a on a.customer_id = c.id"
                                + " where c.id = ? and (c.name is not null or c.email = ? or a.street is not null)")
                        .setParameter(1, customer.getId())
                        .setParameter(2, customer.getEmail())
                        .getSingleResult())
                .longValue());
    }

    private String changed(Profiles node, String wish) {
        node.changePassword(customer.getId(), PASSWORD, wish);
        return wish;
    }

    private List<String> streets() {
        return onOtherNode.addresses(customer.getId()).stream()
                .map(Address::getStreet)
                .toList();
    }
}
