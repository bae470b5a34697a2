package evercart.rush;

import evercart.catalog.imports.SalesRecord;
import evercart.catalog.imports.UnusableFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command behind {@code ./evercart replay}: a record's invoices as orders, and the shop's totals held against the record's. */
public final class ReplayCommand {
    private static final int MOST_FAILURES_TOLD = 10;
    private static final int NAME_LENGTH = 12;
    /** A minute at least: longer than a node takes to be missed and replaced by another. */
    private static final int ATTEMPTS = 120;

    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(60);
    private static final long PAUSE = 1_000;

    private final ReplayArguments arguments;
    private final PrintStream out;
    private final Shop shop;

    private ReplayCommand(ReplayArguments arguments, PrintStream out, int attempts) {
        this.arguments = arguments;
        this.out = out;
        this.shop = new Shop(arguments.shop(), new Figures(), attempts);
    }

    public static void main(String[] words) {
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(words, out, System.err, ATTEMPTS));
    }

    /** @param attempts before a request counts as not answered @return the exit status */
    static int run(String[] words, PrintStream out, PrintStream err, int attempts) {
        try {
            return new ReplayCommand(ReplayArguments.parse(words), out, attempts).replay() ? 0 : 1;
        } catch (WrongUsageException wrong) {
            err.println("replay: " + wrong.getMessage());
            return 2;
        } catch (UnusableException | UnusableFileException unusable) {
            err.println("replay: " + unusable.getMessage());
        } catch (IOException failure) {
            err.println("replay: " + failure);
        } catch (InterruptedException end) {
            err.println("replay: interrupted; the same command goes on with it");
        }
        return 1;
    }

    private boolean replay() throws InterruptedException, IOException {
        Invoices invoices = invoices();
        Path file = arguments.folder().resolve("replay-" + name() + ".journal");
        try (ReplayJournal journal = journal(file)) {
            Set<String> known = journal.stock().keySet();
            List<Invoices.Order> orders = invoices.orders(known);
            out.printf(
                    "%d invoices become %d orders by %d customers; %d lines of goods that the shop does not have are left out%n",
                    invoices.count(), orders.size(), journal.customers(), invoices.unknownLines(known));
            Replay replay = new Replay(shop, journal, out);
            replay.run(orders);
            if (replay.isGivenUp()) {
                throw new UnusableException(
                        "the shop does not answer; the same command goes on where this one stopped");
            }
            ReplayReport report = report(invoices.piecesOf(known), journal);
            tell(report, replay.failures());
            if (replay.failures().isEmpty()) {
                journal.finish();
            } else {
                out.println("the same command asks for what failed again; without " + file + " it begins anew");
            }
            return report.isEqual() && replay.failures().isEmpty();
        }
    }

    private Invoices invoices() throws IOException {
        Files.createDirectories(arguments.folder());
        Path refused = arguments.folder().resolve("refused.txt");
        SalesRecord record = SalesRecord.read(arguments.record(), Optional.of(refused));
        out.printf(
                "%d rows, of which %d are sales that an import takes%n",
                record.rows(), record.sales().size());
        record.refused().forEach(problem -> out.printf("%8d  %s%n", problem.getRows(), problem.getReason()));
        out.println("every row that is no sale: " + refused);
        if (record.sales().isEmpty()) {
            throw new UnusableException(arguments.record() + " has no invoice with goods in it");
        }
        return new Invoices(record.sales(), arguments.invoices());
    }

    private ReplayJournal journal(Path file) throws InterruptedException {
        if (Files.exists(file)) {
            ReplayJournal journal = ReplayJournal.resumed(file);
            out.println(
                    "going on with a replay that was interrupted: " + journal.orders() + " orders are there already");
            return journal;
        }
        return ReplayJournal.begun(file, arguments.customers(), Stocks.of(shop).pieces());
    }

    /** What an order that was acknowledged last takes from stock may come a little later. */
    private ReplayReport report(Map<String, Long> recorded, ReplayJournal journal) throws InterruptedException {
        Stocks before = new Stocks(journal.stock());
        long end = System.nanoTime() + UNTIL_SETTLED.toNanos();
        ReplayReport report = new ReplayReport(recorded, journal.pieces(), before.soldUntil(Stocks.of(shop)));
        while (!report.isEqual() && recorded.equals(journal.pieces()) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            report = new ReplayReport(recorded, journal.pieces(), before.soldUntil(Stocks.of(shop)));
        }
        return report;
    }

    private void tell(ReplayReport report, List<String> failures) {
        failures.stream().limit(MOST_FAILURES_TOLD).forEach(failure -> out.println("failed: " + failure));
        report.printTo(out);
        Path table = arguments.folder().resolve("totals.csv");
        report.writeTo(table);
        out.println("every product: " + table);
    }

    /** The same for the same content and the same bound, wherever the file lies. */
    private String name() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(arguments.record()));
            digest.update(String.valueOf(arguments.invoices()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
