package evercart.catalog.imports;

import evercart.api.catalog.ProductIntake;
import evercart.remote.CommandSettings;
import evercart.remote.RemoteCallException;
import evercart.remote.RemoteCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command behind {@code ./evercart import}: a plain JVM that calls the catalogue's remote beans with Payara's client jar. */
public final class ImportCommand {
    private static final Logger ALL_LOGS = Logger.getLogger("");
    private static final int LONGEST_MESSAGE = 1_000;

    private final Supplier<ProductIntake> intake;
    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(Supplier<ProductIntake> intake, PrintStream out, PrintStream err) {
        this.intake = intake;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        if (System.getProperty("java.util.logging.config.file") == null) {
            ALL_LOGS.setLevel(Level.OFF);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new ImportCommand(ImportCommand::remoteIntake, out, err).run(words);
        System.exit(status);
    }

    /** @return the exit status */
    int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.help()) {
                out.print(help());
                return 0;
            }
            new ProductImport(arguments, intake, out).run();
            return 0;
        } catch (WrongUsageException wrong) {
            tell(wrong.getMessage());
            help().lines().limit(2).forEach(err::println);
            return 2;
        } catch (RemoteCallException unanswered) {
            tell("the catalogue does not answer; import the file again when it does: " + unanswered.getMessage());
            return 1;
        } catch (RuntimeException failed) {
            tell(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            return 1;
        }
    }

    private static ProductIntake remoteIntake() {
        RemoteCalls calls = new RemoteCalls(CommandSettings.of("catalog"));
        return calls.proxy(ProductIntake.class, ProductIntake.JNDI_NAME);
    }

    private void tell(String message) {
        err.println("import: " + SkippedRows.printable(message, LONGEST_MESSAGE));
    }

    private static String help() {
        try (InputStream text = ImportCommand.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
