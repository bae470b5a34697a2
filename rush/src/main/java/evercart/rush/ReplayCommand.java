package evercart.rush;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command behind {@code ./evercart replay}: a record's invoices as orders, and the shop's totals held against the record's. */
public final class ReplayCommand {
    private static final int MOST_DIFFERENCES_TOLD = 20;

    private ReplayCommand() {}

    public static void main(String[] words) {
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(words, out, System.err));
    }

    /** @param words the shop's address and the record's file @return the exit status */
    static int run(String[] words, PrintStream out, PrintStream err) {
        if (words.length != 2) {
            err.println("replay: needs the shop's address and a file");
            return 2;
        }
        try {
            return replay(new Shop(URI.create(words[0]), new Figures()), Path.of(words[1]), out) ? 0 : 1;
        } catch (UnusableException unusable) {
            err.println("replay: " + unusable.getMessage());
            return 1;
        } catch (InterruptedException end) {
            err.println("replay: interrupted");
            return 1;
        }
    }

    private static boolean replay(Shop shop, Path file, PrintStream out) throws InterruptedException {
        Invoices invoices = Invoices.read(file);
        out.println(invoices.orders().size() + " invoices in " + file);
        Stocks before = Stocks.of(shop);
        Replay replay = new Replay(shop, before.skus(), out);
        replay.run(invoices.orders());
        Map<String, Long> expected = invoices.piecesOf(before.skus());
        Map<String, Long> missing = before.soldUntil(Stocks.of(shop));
        out.println(replay.summary());
        List<String> differences = differences(expected, replay.ordered(), missing);
        differences.stream().limit(MOST_DIFFERENCES_TOLD).forEach(out::println);
        out.println(expected.size() + " products, " + sum(expected) + " pieces in the record, " + sum(replay.ordered())
                + " acknowledged, " + sum(missing) + " gone from stock: " + differences.size() + " products differ");
        return differences.isEmpty() && replay.isComplete();
    }

    private static List<String> differences(
            Map<String, Long> expected, Map<String, Long> ordered, Map<String, Long> missing) {
        Map<String, Long> all = new TreeMap<>(expected);
        ordered.forEach(all::putIfAbsent);
        missing.forEach(all::putIfAbsent);
        List<String> differences = new ArrayList<>();
        for (String sku : all.keySet()) {
            long wanted = expected.getOrDefault(sku, 0L);
            long told = ordered.getOrDefault(sku, 0L);
            long gone = missing.getOrDefault(sku, 0L);
            if (wanted != told || wanted != gone) {
                differences.add(sku + ": " + wanted + " in the record, " + told + " acknowledged, " + gone
                        + " gone from stock");
            }
        }
        return differences;
    }

    private static long sum(Map<String, Long> pieces) {
        return pieces.values().stream().mapToLong(Long::longValue).sum();
    }
}
