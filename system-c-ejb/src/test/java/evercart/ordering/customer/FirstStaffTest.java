package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.ordering.InvalidCredentialsException;
import evercart.databases.TestDatabase;
import evercart.ordering.MovableClock;
import evercart.ordering.OrderingDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStaffTest {
    private static final String KIM = "kim@example.org";

    private final MovableClock clock = new MovableClock();
    private final Passwords passwords = new Passwords(new QuickHash());
    private OrderingDatabase database;
    private Accounts accounts;
    private StaffRoll roll;
    private StaffPasses passes;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        database = OrderingDatabase.nodeOf(OrderingDatabase.migrated(TestDatabase.h2()));
        accounts = new Accounts(passwords, database, clock);
        roll = new StaffRoll(passwords, new HeardNews(), database, clock);
        passes = new StaffPasses(accounts, database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_address_of_the_setting_comes_in_with_the_password_of_the_file() throws IOException {
        firstStaff().add(KIM);

        assertThat(passes.enter(KIM, told(), null).getEmail()).isEqualTo(KIM);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void nobody_is_added_and_no_password_changed_where_somebody_works_already() throws IOException {
        firstStaff().add(KIM);
        String password = told();

        firstStaff().add("lee@example.org");
        firstStaff().add(KIM);

        assertThat(roll.list()).containsExactly(KIM);
        assertThat(told()).isEqualTo(password);
        assertThat(passes.enter(KIM, password, null).getEmail()).isEqualTo(KIM);
    }

    @Test
    void who_registered_the_address_before_does_not_come_in_with_the_password_of_then() throws IOException {
        accounts.register(KIM, "correct horse", null, null);

        firstStaff().add(KIM);

        assertThatThrownBy(() -> passes.enter(KIM, "correct horse", null))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(passes.enter(KIM, told(), null).getEmail()).isEqualTo(KIM);
    }

    @Test
    void nobody_is_added_whose_password_cannot_be_told() throws IOException {
        Files.createDirectories(file().resolve("in the way"));

        firstStaff().add(KIM);

        assertThat(roll.list()).isEmpty();
        assertThat(accounts.register(KIM, "correct horse", null, null).getEmail())
                .isEqualTo(KIM);
    }

    @Test
    void a_setting_that_is_no_address_adds_nobody_and_hinders_nothing() {
        firstStaff().add("kim");

        assertThat(roll.list()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    private FirstStaff firstStaff() {
        return new FirstStaff(roll, file());
    }

    private Path file() {
        return folder.resolve("evercart").resolve("first-staff-password");
    }

    private String told() throws IOException {
        return Files.readString(file()).strip();
    }
}
