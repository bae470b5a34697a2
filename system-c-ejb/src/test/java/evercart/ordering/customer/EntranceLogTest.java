package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.databases.TestDatabase;
import evercart.ordering.MovableClock;
import evercart.ordering.OrderingDatabase;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log tells of those who come in or do not: which address, without telling the address, and from where. */
class EntranceLogTest {
    private static final String PASSWORD = "correct horse";
    private static final String EMAIL = "han.meimei@example.com";
    private static final String PLACE = "203.0.113.40";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Lines();
    private final Logger log = Logger.getLogger(Entrance.class.getName());
    private final MovableClock clock = new MovableClock();
    private final Passwords passwords = new Passwords(new QuickHash());
    private OrderingDatabase database;
    private Accounts accounts;
    private ForgottenPasswords forgotten;
    private String who;

    @BeforeEach
    void listen() {
        database = OrderingDatabase.nodeOf(OrderingDatabase.migrated(TestDatabase.h2()));
        accounts = new Accounts(passwords, database, clock);
        forgotten = new ForgottenPasswords(passwords, new HeardNews(), database, clock);
        accounts.register(EMAIL, PASSWORD, "Han Meimei", null);
        who = Hash.of(EMAIL).substring(0, 12);
        log.addHandler(listener);
    }

    @AfterEach
    void end() {
        log.removeHandler(listener);
        database.close();
        assertThat(lines).noneMatch(line -> line.contains("example.com") || line.contains("horse"));
    }

    @Test
    void failed_and_closed_logins_are_one_line_each_and_others_none() {
        accounts.authenticate(EMAIL, PASSWORD, Entrance.login(PLACE));
        assertThat(lines).isEmpty();

        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(
                            () -> accounts.authenticate("Han.Meimei@EXAMPLE.com", "wrong horse", Entrance.login(PLACE)))
                    .isInstanceOf(InvalidCredentialsException.class);
        }
        assertThatThrownBy(() -> accounts.authenticate(EMAIL, PASSWORD, Entrance.login(PLACE)))
                .isInstanceOf(TooManyAttemptsException.class);

        assertThat(lines).hasSize(11);
        assertThat(lines.get(0))
                .isEqualTo("WARNING login of " + who + " from " + PLACE
                        + ": refused, address and password do not belong together");
        assertThat(lines.get(10))
                .isEqualTo("WARNING login of " + who + " from " + PLACE + ": refused, too many failed");
    }

    @Test
    void staff_are_told_from_customers_at_their_door() {
        StaffPasses passes = new StaffPasses(accounts, database, clock);
        assertThatThrownBy(() -> passes.enter(EMAIL, PASSWORD, PLACE)).isInstanceOf(InvalidCredentialsException.class);
        String password = new StaffRoll(passwords, new HeardNews(), database, clock).add(EMAIL);

        passes.enter(EMAIL, password, null);

        assertThat(lines)
                .containsExactly(
                        "WARNING staff login of " + who + " from " + PLACE + ": refused, a customer, not of the staff",
                        "INFO staff login of " + who + " from here or nowhere known: let in");
    }

    @Test
    void letters_and_resets_are_told_and_never_their_tokens() {
        forgotten.ask(EMAIL, "en", PLACE);
        String token = database.inNew(transaction ->
                new PasswordTokens(transaction).issue(EMAIL, clock.instant()).orElseThrow());
        forgotten.reset(token, "battery staple", "en", PLACE);
        assertThatThrownBy(() -> forgotten.reset(token, "battery staple", "en", PLACE))
                .isInstanceOf(InvalidCredentialsException.class);

        assertThat(lines)
                .containsExactly(
                        "INFO password reset of " + who + " from " + PLACE + ": letter asked for",
                        "INFO password reset of " + who + " from " + PLACE + ": password changed",
                        "WARNING password reset of nobody known from " + PLACE
                                + ": refused, token good for nothing, or not any more");
    }

    @Test
    void changes_of_address_are_told_by_the_new_one() {
        String wanted = "han@example.com";
        String whoWanted = Hash.of(wanted).substring(0, 12);
        String id = accounts.authenticate(EMAIL, PASSWORD).getId();
        HeardNews news = new HeardNews();
        EmailChanges changes = new EmailChanges(passwords, news, database, clock);

        assertThatThrownBy(() -> changes.ask(id, "wrong horse", wanted, "en", PLACE))
                .isInstanceOf(InvalidCredentialsException.class);
        changes.ask(id, PASSWORD, wanted, "en", PLACE);
        String token = database.inNew(transaction -> new EmailWishes(transaction)
                .open(news.wishes.get(0), clock.instant())
                .orElseThrow()
                .issue());
        changes.confirm(token, "en", PLACE);
        assertThatThrownBy(() -> changes.confirm("another", "en", PLACE))
                .isInstanceOf(InvalidCredentialsException.class);

        assertThat(lines)
                .containsExactly(
                        "WARNING change of address of " + whoWanted + " from " + PLACE
                                + ": refused, e-mail address or password is wrong",
                        "INFO change of address of " + whoWanted + " from " + PLACE + ": letter asked for",
                        "INFO change of address of " + whoWanted + " from " + PLACE + ": confirmed",
                        "WARNING change of address of nobody known from " + PLACE
                                + ": refused, token good for nothing, or not any more");
    }

    @Test
    void nobody_writes_lines_of_their_own_into_the_log() {
        assertThatThrownBy(() -> Entrance.login("203.0.113.40\nINFO staff login"))
                .isInstanceOf(InvalidInputException.class);

        assertThatThrownBy(() -> accounts.authenticate("x\nINFO {0}", "y", Entrance.login(PLACE)))
                .isInstanceOf(InvalidCredentialsException.class);

        assertThat(lines).singleElement().asString().doesNotContain("\n", "INFO");
    }

    private final class Lines extends Handler {

        @Override
        public void publish(LogRecord line) {
            String text = MessageFormat.format(line.getMessage(), line.getParameters());
            lines.add(line.getLevel() + " " + text);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
