package evercart.session.redis;

import java.util.concurrent.ThreadFactory;

/** Background threads that keep neither the JVM nor an application's class loader. */
final class Threads {
    private Threads() {}

    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(Threads.class.getClassLoader());
            return thread;
        };
    }
}
