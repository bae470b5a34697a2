package evercart.manager.action;

import evercart.manager.domain.CommandFailedException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does the same for one node after the other, for several at once where there are several lanes. One that fails keeps no other from it. */
final class Lanes {
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    private final ExecutorService executor;
    private final int count;

    Lanes(ExecutorService executor, int count) {
        this.executor = executor;
        this.count = count;
    }

    /** One lane, which is the caller's own thread. */
    static Lanes one() {
        return new Lanes(null, 1);
    }

    /**
     * @param next what is to be done next, by one lane at a time; nothing when that is all for now: it is asked again while any lane is at work
     * @throws ActionFailedException or CommandFailedException the first that the work threw, when everything has been done
     */
    void each(Supplier<Optional<String>> next, Consumer<String> work) {
        Run run = new Run(next, work);
        if (count == 1) {
            run.call();
        } else {
            inAllLanes(run);
        }
        run.tellFailure();
    }

    private void inAllLanes(Run run) {
        try {
            for (Future<Void> lane : executor.invokeAll(Collections.nCopies(count, run))) {
                lane.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BrokenOffException();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(broken);
        }
    }

    private static final class Run implements Callable<Void> {
        private final Supplier<Optional<String>> next;
        private final Consumer<String> work;
        private int atWork;
        private boolean broken;
        private RuntimeException failure;

        Run(Supplier<Optional<String>> next, Consumer<String> work) {
            this.next = next;
            this.work = work;
        }

        @Override
        public Void call() {
            for (Optional<String> node = take(); node.isPresent(); node = take()) {
                perform(node.get());
            }
            return null;
        }

        /** Nothing when nothing is left to be done, and nobody at work whose end could be waited for. */
        private synchronized Optional<String> take() {
            while (!broken) {
                Optional<String> node = next.get();
                if (node.isPresent()) {
                    atWork++;
                    return node;
                }
                if (atWork == 0) {
                    return node;
                }
                waitForAMoment();
            }
            return Optional.empty();
        }

        private void waitForAMoment() {
            try {
                wait(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new BrokenOffException();
            }
        }

        private void perform(String node) {
            boolean ended = false;
            try {
                work.accept(node);
                ended = true;
            } catch (ActionFailedException | CommandFailedException failed) {
                remember(failed);
                ended = true;
            } finally {
                leave(!ended);
            }
        }

        private synchronized void remember(RuntimeException failed) {
            if (failure == null) {
                failure = failed;
            } else {
                failure.addSuppressed(failed);
            }
        }

        private synchronized void leave(boolean brokenOff) {
            atWork--;
            broken |= brokenOff;
            notifyAll();
        }

        private synchronized void tellFailure() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
