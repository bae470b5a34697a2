package evercart.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An {@code ./evercart} command under way. */
final class Command {
    private final Process process;

    private Command(Process process) {
        this.process = process;
    }

    static Command begin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("evercart.command")));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("evercart", ".out");
            return new Command(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(Cluster.LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + Cluster.LONGEST_COMMAND);
        }
        return process.exitValue();
    }
}
