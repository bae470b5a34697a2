package evercart.session.trial;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What Java cannot do to a process: make it stand still, and go on. */
enum Signal {
    STOP,
    CONT;

    void send(Process process) {
        try {
            int status = new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name() + " " + process.pid() + " failed");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
