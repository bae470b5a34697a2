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
        CompletableFuture<Object> answer = new CompletableFuture<>();
        threads.execute(() -> invoke(answer, proxy, method, arguments));
        node.began(answer, repeatable);
        return answer;
    }

    private void invoke(CompletableFuture<Object> answer, Object proxy, Method method, Object[] arguments) {
        try {
            identity.assume();
            answer.complete(method.invoke(proxy, arguments));
        } catch (InvocationTargetException thrown) {
            answer.completeExceptionally(thrown.getCause());
        } catch (Exception | Error unexpected) {
            answer.completeExceptionally(unexpected);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
