package evercart.session.hazelcast;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import evercart.session.hazelcast.Copies.Copy;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One step, until it is known to be done by its owner and all its backups, of those that are not known to be dead or frozen. Mostly the
 * grid says so at once; otherwise each of them is asked, and the step is taken again as long as one does not have it.
 */
final class Attempt {
    private static final Duration PATIENCE = Duration.ofMillis(350);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Post post;
    private final String id;
    private final Deadline deadline;
    private final Supplier<Step> step;
    private final Deadline patience = Deadline.in(PATIENCE);
    private CompletableFuture<Answer> sent;
    private long begun;
    private boolean forBackups;
    private Answer given;
    private Throwable failure;
    private Map<Copy, CompletableFuture<Answer>> asked = Map.of();

    /** @param step as often as it is to be taken; each must bear its repetition */
    Attempt(Post post, String id, Deadline deadline, Supplier<Step> step) {
        this.post = post;
        this.id = id;
        this.deadline = deadline;
        this.step = step;
    }

    /** @throws StoreUnavailableException when it is not known to be done everywhere until the deadline; it may be */
    Answer take() throws InterruptedException {
        send();
        Answer answer = post.knowsSilenceAmong(id) ? null : sure(PATIENCE);
        while (answer == null && !deadline.isOver()) {
            answer = everywhere();
        }
        if (answer == null) {
            post.copiesOf(id).forEach(post::suspect);
            throw new StoreUnavailableException("The grid did not confirm the step in time" + found(), failure);
        }
        return answer;
    }

    private String found() {
        StringBuilder words = new StringBuilder(given == null ? "; no answer" : "; answered " + given.kind());
        asked.forEach((copy, answer) -> words.append("; ")
                .append(copy.isBackup() ? "backup " : "owner ")
                .append(copy.address())
                .append(answer.isDone() ? " returned" : " did not answer"));
        return words.toString();
    }

    private void send() {
        begun = post.calm().begin();
        Step next = step.get();
        forBackups = next.isForBackups();
        sent = post.send(id, next, deadline);
    }

    /** null when there is none within the time, or one that the grid's word is not enough for */
    private Answer sure(Duration most) throws InterruptedException {
        try {
            given = sent.get(deadline.leftUpTo(most).toNanos(), NANOSECONDS);
            return !given.needsBackups() || post.calm().lastedFrom(begun) ? given : null;
        } catch (TimeoutException slow) {
            return null;
        } catch (ExecutionException lost) {
            failure = lost.getCause();
            return null;
        }
    }

    /**
     * null when it has to be asked again: a question to a member that has left, or about what was not done yet, is answered much later than a new
     * one.
     */
    private Answer everywhere() throws InterruptedException {
        List<Copy> copies = post.copiesOf(id);
        boolean done = given != null;
        asked = ask(copies);
        while (!deadline.isOver()) {
            Answer late = sure(Duration.ZERO);
            if (late != null) {
                return late;
            }
            if (done != (given != null) || !post.copiesOf(id).equals(copies)) {
                return null;
            }
            if (given != null && !forBackups && patience.isOver()) {
                return given.withoutMoment();
            }
            asked.keySet().removeIf(post::knowsSilence);
            if (asked.values().stream().allMatch(CompletableFuture::isDone)) {
                return agreed();
            }
            lookAfter();
        }
        return null;
    }

    private Map<Copy, CompletableFuture<Answer>> ask(List<Copy> copies) {
        Map<Copy, CompletableFuture<Answer>> questions = new LinkedHashMap<>();
        boolean all = forBackups || given != null && given.needsBackups();
        for (Copy copy : copies) {
            if (!copy.isBackup() || all && !post.knowsSilence(copy)) {
                questions.put(copy, post.ask(id, copy, step.get(), deadline));
            }
        }
        return questions;
    }

    private void lookAfter() throws InterruptedException {
        if (patience.isOver()) {
            asked.forEach((copy, answer) -> {
                if (!answer.isDone()) {
                    post.suspect(copy);
                }
            });
        }
        waitFor(CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new)));
    }

    private void waitFor(CompletableFuture<Void> all) throws InterruptedException {
        try {
            all.get(deadline.leftUpTo(GLANCE).toNanos(), NANOSECONDS);
        } catch (TimeoutException | ExecutionException later) {
            return;
        }
    }

    private Answer agreed() throws InterruptedException {
        List<Answer> answers = asked.values().stream()
                .filter(answer -> !answer.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
        boolean agreed = !answers.isEmpty()
                && answers.size() == asked.size()
                && answers.stream().allMatch(answers.get(0)::agreesWith);
        if (agreed) {
            return given == null || !given.outlives(answers.get(0))
                    ? answers.get(0).withoutMoment()
                    : given;
        }
        send();
        return sure(GLANCE);
    }
}
