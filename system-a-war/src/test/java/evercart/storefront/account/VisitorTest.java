package evercart.storefront.account;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.ordering.Customer;
import evercart.storefront.session.MapSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VisitorTest {
    private static final Instant MORNING = Instant.parse("2026-11-11T08:00:00Z");
    private static final Customer ANN = new Customer("id-1", "ann@example.org", "Ann");

    private final MapSession session = new MapSession();

    @Test
    void a_login_ends_after_twelve_hours_however_busy_its_session_is() {
        at(MORNING).enter(ANN);

        assertThat(at(MORNING.plus(Visitor.LONGEST)).isLoggedIn()).isTrue();
        Visitor late = at(MORNING.plus(Visitor.LONGEST).plusSeconds(1));
        assertThat(late.isLoggedIn()).isFalse();
        assertThat(late.isLoggedOut()).isTrue();
    }

    @Test
    void the_hours_begin_again_with_the_next_login() {
        at(MORNING).enter(ANN);
        Instant evening = MORNING.plus(Duration.ofHours(11));

        at(evening).enter(ANN);

        assertThat(at(evening.plus(Visitor.LONGEST)).customer()).isEqualTo(ANN);
    }

    @Test
    void a_login_of_a_version_that_did_not_write_down_its_time_goes_on() {
        session.put("evercart.visitor", ANN);

        assertThat(at(MORNING).isLoggedIn()).isTrue();
    }

    @Test
    void nobody_who_has_not_logged_in_is_logged_out() {
        assertThat(at(MORNING).isLoggedIn()).isFalse();
        assertThat(at(MORNING).isLoggedOut()).isFalse();
    }

    @Test
    void a_login_that_hears_another_name_is_the_login_of_before() {
        at(MORNING).enter(ANN);
        Customer known = new Customer("id-1", "ann@example.com", "Ann Lee", 7);

        assertThat(at(MORNING.plus(Visitor.LONGEST)).know(known)).isTrue();

        Customer now = at(MORNING).customer();
        assertThat(now.getName()).isEqualTo("Ann Lee");
        assertThat(now.getEmail()).isEqualTo("ann@example.com");
        assertThat(now.getCredentials()).isEqualTo(ANN.getCredentials());
        assertThat(at(MORNING.plus(Visitor.LONGEST).plusSeconds(1)).isLoggedIn())
                .isFalse();
    }

    @Test
    void another_customers_name_is_not_heard() {
        Customer other = new Customer("id-2", "kim@example.org", "Kim");
        assertThat(at(MORNING).know(other)).isFalse();
        at(MORNING).enter(ANN);

        assertThat(at(MORNING).know(other)).isFalse();

        assertThat(at(MORNING).customer()).isEqualTo(ANN);
    }

    /** The visitor as a request of this moment sees it. */
    private Visitor at(Instant now) {
        Visitor visitor = new Visitor();
        visitor.session = session;
        visitor.logins = new LoginsInForce();
        visitor.clock = Clock.fixed(now, ZoneOffset.UTC);
        return visitor;
    }
}
