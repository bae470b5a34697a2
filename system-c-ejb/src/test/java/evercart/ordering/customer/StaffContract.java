package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.staff.Change;
import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffPass;
import evercart.ordering.History;
import evercart.ordering.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who comes to be staff, and for how long the shop believes it, on any database. */
abstract class StaffContract extends TwoNodesContract {
    private final MovableClock clock = new MovableClock();
    private final Passwords passwords = new Passwords(new QuickHash());
    private final HeardNews news = new HeardNews();
    private Accounts accounts;
    private StaffRoll roll;
    private StaffPasses passes;

    @BeforeAll
    void begin() {
        accounts = new Accounts(passwords, first, clock);
        roll = new StaffRoll(passwords, news, first, clock);
        passes = new StaffPasses(accounts, first, clock);
    }

    @Test
    void added_staff_come_in_with_the_password_that_was_told() {
        String email = fresh();

        String password = roll.add(email);

        assertThat(passes.check(passes.enter(email, password, null))).isEqualTo(email);
        assertThat(roll.list()).contains(email);
        assertThat(news.changed).doesNotContain(email + " null");
    }

    @Test
    void customers_do_not_come_in() {
        String email = fresh();
        accounts.register(email, "correct horse", null, null);

        assertThatThrownBy(() -> passes.enter(email, "correct horse", null))
                .isInstanceOf(InvalidCredentialsException.class);
    }

    @Test
    void who_registered_the_address_before_does_not_come_in_with_the_password_of_then() {
        String email = fresh();
        accounts.register(email, "correct horse", null, null);

        String password = roll.add(email);

        assertThatThrownBy(() -> passes.enter(email, "correct horse", null))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(passes.enter(email, password, null).getEmail()).isEqualTo(email);
        assertThat(news.changed).containsOnlyOnce(email + " null");
    }

    @Test
    void every_node_believes_what_another_has_signed() {
        String email = fresh();
        StaffPass pass = passes.enter(email, roll.add(email), null);
        StaffPasses otherNode = new StaffPasses(new Accounts(passwords, second, clock), second, clock);

        assertThat(otherNode.check(pass)).isEqualTo(email);
        assertThat(otherNode.publicKey()).isEqualTo(passes.publicKey());
    }

    @Test
    void pass_ends_when_it_is_not_renewed_and_a_day_of_work_ends_anyway() {
        String email = fresh();
        StaffPass pass = passes.enter(email, roll.add(email), null);
        for (int renewals = 0; renewals < 35; renewals++) {
            clock.move(Duration.ofMinutes(20));
            pass = passes.renew(pass);
        }
        StaffPass last = pass;

        clock.move(Duration.ofMinutes(20));

        assertThatThrownBy(() -> passes.renew(last)).isInstanceOf(NotStaffException.class);
        StaffPass unused = passes.enter(email, roll.add(email), null);
        clock.move(StaffPass.TERM);
        assertThatThrownBy(() -> passes.check(unused)).isInstanceOf(NotStaffException.class);
    }

    @Test
    void forged_pass_is_refused() {
        String email = fresh();
        StaffPass pass = passes.enter(email, roll.add(email), null);
        StaffPass longer = new StaffPass(
                pass.getCustomerId(),
                email,
                pass.getLoggedInAt(),
                pass.getIssuedAt().plusSeconds(60),
                new byte[64]);
        String customer =
                accounts.register(fresh(), "correct horse", null, null).getId();
        StaffPass ofAnother = new StaffPass(customer, email, pass.getLoggedInAt(), pass.getIssuedAt(), new byte[64]);

        assertThatThrownBy(() -> passes.check(longer)).isInstanceOf(NotStaffException.class);
        assertThatThrownBy(() -> passes.check(ofAnother)).isInstanceOf(NotStaffException.class);
        assertThatThrownBy(() -> passes.check(null)).isInstanceOf(NotStaffException.class);
    }

    @Test
    void who_is_no_longer_staff_is_refused_at_once() {
        String email = fresh();
        StaffPass pass = passes.enter(email, roll.add(email), null);

        assertThat(roll.remove(email)).isTrue();

        assertThatThrownBy(() -> passes.check(pass)).isInstanceOf(NotStaffException.class);
        assertThat(roll.remove(email)).isFalse();
        assertThat(roll.list()).doesNotContain(email);
        List<Change> changes = first.inNew(database -> new History(database).of(email));
        assertThat(changes).hasSize(2);
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatThrownBy(() -> roll.add("kim")).isInstanceOf(InvalidInputException.class);
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.com";
    }
}
