package evercart.session.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The threads of another JVM that compile, which it tells nobody about; Linux does. */
record CompilerThreads(Path tasks) {
    /** of the kernel's accounts, on all processors that Java runs on */
    private static final Duration TICK = Duration.ofMillis(10);

    static CompilerThreads ofProcess(long pid) {
        return new CompilerThreads(Path.of("/proc", String.valueOf(pid), "task"));
    }

    Duration worked() {
        try (Stream<Path> all = Files.list(tasks)) {
            return all.map(task -> task.resolve("stat"))
                    .map(CompilerThreads::read)
                    .filter(stat -> stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler"))
                    .map(CompilerThreads::worked)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path stat) {
        try {
            return Files.readString(stat);
        } catch (IOException ended) {
            return "";
        }
    }

    /** User and system time are the 14th and 15th field; the name in brackets is the 2nd. */
    private static Duration worked(String stat) {
        List<String> afterName =
                List.of(stat.substring(stat.lastIndexOf(") ") + 2).split(" "));
        return TICK.multipliedBy(Long.parseLong(afterName.get(11)) + Long.parseLong(afterName.get(12)));
    }
}
