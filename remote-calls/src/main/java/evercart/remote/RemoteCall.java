package evercart.remote;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call of one method: goes from node to node as long as that is safe, until one answers or the time is up. */
final class RemoteCall {
    private final Nodes nodes;
    private final String jndiName;
    private final Method method;
    private final Object[] arguments;
    private final boolean idempotent;
    private final Deadline deadline;

    private final Set<Member> tried = new HashSet<>();
    private Throwable lastFailure;
    private boolean mayBeDone;

    RemoteCall(Nodes nodes, String jndiName, Method method, Object[] arguments, boolean idempotent, Deadline deadline) {
        this.nodes = nodes;
        this.jndiName = jndiName;
        this.method = method;
        this.arguments = arguments;
        this.idempotent = idempotent;
        this.deadline = deadline;
    }

    Object run() throws Throwable {
        try {
            while (true) {
                Optional<Member> member = nodes.next(jndiName, tried, deadline);
                if (member.isEmpty() || deadline.isOver()) {
                    throw givenUp();
                }
                Optional<Answer> answer = ask(member.get());
                if (answer.isPresent()) {
                    return answer.get().valueOrThrow();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknownException(name() + " was interrupted", interrupted);
        }
    }

    /** Empty when another node should be asked. */
    private Optional<Answer> ask(Member member) throws InterruptedException {
        tried.add(member);
        Optional<Object> proxy = member.node().proxy(jndiName);
        if (proxy.isEmpty()) {
            return Optional.empty();
        }
        try {
            CompletableFuture<Object> call = member.call(proxy.get(), method, arguments, idempotent);
            leaveIfLostMeanwhile(member);
            Object value = call.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            member.node().answered();
            return Optional.of(new Answer(value, null));
        } catch (RejectedExecutionException busy) {
            lastFailure = busy;
            return Optional.empty();
        } catch (TimeoutException late) {
            member.node().late("no answer in time to " + name());
            throw new OutcomeUnknownException(name() + " was not answered in time by " + address(member), late);
        } catch (ExecutionException failed) {
            return judge(member, Failure.of(method, failed.getCause()));
        }
    }

    /** A node that was lost just before the call began has broken off its calls without this one. */
    private void leaveIfLostMeanwhile(Member member) {
        if (!member.node().isAvailable()) {
            nodes.leaveLostNodes();
        }
    }

    private Optional<Answer> judge(Member member, Failure failure) {
        if (failure.kind() == Failure.Kind.ANSWER) {
            member.node().answered();
            return Optional.of(new Answer(null, failure.thrown()));
        }
        blame(member, failure);
        lastFailure = failure.thrown();
        mayBeDone |= failure.kind() != Failure.Kind.NOT_DONE;
        if (mayBeDone && !idempotent) {
            throw givenUp();
        }
        return Optional.empty();
    }

    private static void blame(Member member, Failure failure) {
        switch (failure.kind()) {
            case NOT_DONE, BROKEN -> {
                member.node().broken(failure.reason());
                member.watch().wake();
            }
            case LATE -> member.node().late(failure.reason());
            default -> {
                // a lost node has been taken out already
            }
        }
    }

    private RemoteCallException givenUp() {
        if (mayBeDone) {
            return new OutcomeUnknownException(name() + " broke off", lastFailure);
        }
        return new NoNodeAvailableException("no node for " + name() + ": " + nodes.statuses(), lastFailure);
    }

    private String name() {
        return jndiName + "." + method.getName();
    }

    private static String address(Member member) {
        return member.node().status().address();
    }

    private record Answer(Object value, Throwable thrown) {

        Object valueOrThrow() throws Throwable {
            if (thrown != null) {
                throw thrown;
            }
            return value;
        }
    }
}
