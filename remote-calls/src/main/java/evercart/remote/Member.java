package evercart.remote;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;

/** A node with all that belongs to it: the one who watches it and the threads on which it is called. */
record Member(Node node, NodeWatch watch, NodeThreads threads, CallerIdentity identity) implements AutoCloseable {

    /**
     * Starts a call on a thread of the node.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the node has its hands full; nothing was sent
     */
    CompletableFuture<Object> call(Object proxy, Method method, Object[] arguments, boolean repeatable) {
        CompletableFuture<Object> answer = threads.call(() -> invoke(proxy, method, arguments));
        node.began(answer, repeatable);
        return answer;
    }

    /** The ORB finds the classes of what it reads through the thread's class loader, so this is the one of the interface. */
    private Object invoke(Object proxy, Method method, Object[] arguments) throws Exception {
        Thread.currentThread().setContextClassLoader(method.getDeclaringClass().getClassLoader());
        identity.assume();
        try {
            return method.invoke(proxy, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown.getCause();
        }
    }

    @Override
    public void close() {
        watch.close();
        threads.close();
    }
}
