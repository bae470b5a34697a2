package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.remote.Failure.Kind;
import evercart.remote.trial.Forbidden;
import evercart.remote.trial.Refusal;
import evercart.remote.trial.Trial;
import jakarta.ejb.EJBException;
import jakarta.ejb.NoSuchEJBException;
import java.lang.reflect.Method;
import java.rmi.MarshalException;
import org.junit.jupiter.api.Test;
import org.omg.CORBA.COMM_FAILURE;
import org.omg.CORBA.CompletionStatus;
import org.omg.CORBA.MARSHAL;
import org.omg.CORBA.NO_PERMISSION;
import org.omg.CORBA.SystemException;

/** The shapes are those that Payara 6.2025.10 was seen to throw. */
class FailureTest {

    @Test
    void a_declared_exception_passes_unchanged() {
        Refusal refusal = new Refusal("no");

        assertThat(of(refusal)).isEqualTo(new Failure(Kind.ANSWER, refusal));
    }

    @Test
    void an_application_exception_by_inheritance_passes_unchanged_even_when_wrapped() {
        Forbidden forbidden = new Forbidden("no");

        assertThat(of(forbidden)).isEqualTo(new Failure(Kind.ANSWER, forbidden));
        assertThat(of(new EJBException(forbidden))).isEqualTo(new Failure(Kind.ANSWER, forbidden));
    }

    @Test
    void a_bug_in_the_bean_is_its_answer() {
        EJBException bug = new EJBException("a bug", new IllegalStateException("a bug"));

        assertThat(of(bug)).isEqualTo(new Failure(Kind.ANSWER, bug));
    }

    @Test
    void a_refused_connection_means_not_done() {
        assertThat(of(fromOrb(new COMM_FAILURE(1, CompletionStatus.COMPLETED_NO)))
                        .kind())
                .isEqualTo(Kind.NOT_DONE);
    }

    @Test
    void a_broken_connection_stays_unknown_although_its_cause_says_not_completed() {
        COMM_FAILURE aborted = new COMM_FAILURE(8, CompletionStatus.COMPLETED_MAYBE);
        aborted.initCause(new COMM_FAILURE(11, CompletionStatus.COMPLETED_NO));

        assertThat(of(fromOrb(aborted)).kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void a_broken_call_of_the_bean_itself_is_the_beans_answer() {
        Exception ofTheBean = fromOrb(new COMM_FAILURE(1, CompletionStatus.COMPLETED_NO));
        Exception ofItsPool = new NoNodeAvailableException("no node", ofTheBean);

        assertThat(of(new EJBException(ofTheBean)).kind()).isEqualTo(Kind.ANSWER);
        assertThat(of(new EJBException(ofItsPool)).kind()).isEqualTo(Kind.ANSWER);
    }

    @Test
    void an_orb_that_gives_up_waiting_is_late() {
        assertThat(of(fromOrb(new COMM_FAILURE(1330446355, CompletionStatus.COMPLETED_MAYBE)))
                        .kind())
                .isEqualTo(Kind.LATE);
    }

    @Test
    void a_caller_who_is_not_let_in_has_done_nothing() {
        assertThat(of(fromOrb(new NO_PERMISSION(0, CompletionStatus.COMPLETED_NO)))
                        .kind())
                .isEqualTo(Kind.NOT_DONE);
    }

    @Test
    void a_container_that_stops_may_have_carried_the_call_out_before() {
        assertThat(of(new EJBException("Attempt to invoke when container is in STOPPED"))
                        .kind())
                .isEqualTo(Kind.BROKEN);
    }

    @Test
    void a_bean_that_is_not_there_yet_or_no_longer_has_done_nothing() {
        assertThat(of(new NoSuchEJBException()).kind()).isEqualTo(Kind.NOT_DONE);
        assertThat(of(new EJBException("Attempt to invoke when container is in Initializing"))
                        .kind())
                .isEqualTo(Kind.NOT_DONE);
    }

    @Test
    void what_cannot_be_marshalled_is_no_fault_of_the_node() {
        assertThat(of(fromOrb(new MARSHAL(0, CompletionStatus.COMPLETED_NO))).kind())
                .isEqualTo(Kind.ANSWER);
    }

    private static Exception fromOrb(SystemException failure) {
        return new EJBException(new MarshalException("CORBA", failure));
    }

    private static Failure of(Throwable thrown) {
        try {
            Method refuse = Trial.class.getMethod("refuse", String.class);
            return Failure.of(refuse, thrown);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
