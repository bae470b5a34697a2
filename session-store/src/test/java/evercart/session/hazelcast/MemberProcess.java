package evercart.session.hazelcast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link GridMember} seen by the test that started it. */
final class MemberProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final PrintWriter tell;

    private MemberProcess(Process process) throws IOException {
        this.process = process;
        said = process.inputReader();
        tell = new PrintWriter(process.outputWriter(), true);
        while (!answer().equals(GridMember.READY)) {}
    }

    static MemberProcess start(Grid grid, int member) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GridMember.class.getName(),
                grid.name(),
                String.valueOf(member)));
        grid.ports().forEach(port -> command.add(String.valueOf(port)));
        return new MemberProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Says it without waiting for the answer, so that it also reaches a frozen member. */
    void tell(String line) {
        tell.println(line);
    }

    /** The next answer that has not been read. */
    String answer() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the member is dead");
        }
        return line;
    }

    String ask(String line) throws IOException {
        tell(line);
        return answer();
    }

    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void signal(String signal) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws Exception {
        kill();
    }
}
