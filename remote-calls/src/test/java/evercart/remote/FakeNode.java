package evercart.remote;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.omg.CORBA.COMM_FAILURE;
import org.omg.CORBA.CompletionStatus;

/** A node in memory that can be drained, cut off, frozen and brought back. */
final class FakeNode implements NodeLink {
    final AtomicInteger carriedOut = new AtomicInteger();
    final AtomicInteger lookUps = new AtomicInteger();
    volatile Readiness readiness = Readiness.ready("ready");
    volatile RuntimeException beforeWork;
    volatile RuntimeException afterWork;
    volatile Exception atLookUp;
    volatile CountDownLatch frozen = new CountDownLatch(0);

    private final String address;

    FakeNode(String address) {
        this.address = address;
    }

    /** The bean on this node. */
    interface Greeter {
        @Idempotent
        String greet();

        String book();
    }

    static RuntimeException connectionBroken() {
        return new COMM_FAILURE("broken", 0, CompletionStatus.COMPLETED_MAYBE);
    }

    static RuntimeException connectionRefused() {
        return new COMM_FAILURE("refused", 0, CompletionStatus.COMPLETED_NO);
    }

    void freeze() {
        frozen = new CountDownLatch(1);
        readiness = Readiness.silent("silent");
    }

    void thaw() {
        readiness = Readiness.ready("ready");
        frozen.countDown();
    }

    void die() {
        beforeWork = connectionRefused();
        readiness = Readiness.gone("refused");
    }

    void comeBack() {
        beforeWork = null;
        readiness = Readiness.ready("ready");
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public Object lookUp(String jndiName) throws Exception {
        lookUps.incrementAndGet();
        if (atLookUp != null) {
            throw atLookUp;
        }
        return new Greeter() {
            @Override
            public String greet() {
                return work();
            }

            @Override
            public String book() {
                return work();
            }
        };
    }

    private String work() {
        throwIfAny(beforeWork);
        try {
            frozen.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        carriedOut.incrementAndGet();
        throwIfAny(afterWork);
        return address;
    }

    private static void throwIfAny(RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
