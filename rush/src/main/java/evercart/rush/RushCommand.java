package evercart.rush;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The command behind {@code ./evercart rush}. */
public final class RushCommand {
    private static final int SAMPLE_PAGES = 10;
    private static final int TRIED_SKUS = 20;
    private static final long LONGEST_GOODBYE = 25;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final PrintStream out;

    RushCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] words) {
        // shorter than the balancer's own, so that no request goes into a connection that just closes
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new RushCommand(out).run(words, System.err));
    }

    /** @return the exit status */
    int run(String[] words, PrintStream err) {
        try {
            run(Arguments.parse(words));
            return 0;
        } catch (WrongUsageException wrong) {
            err.println("rush: " + wrong.getMessage());
            return 2;
        } catch (UnusableException | IOException failed) {
            err.println("rush: " + failed.getMessage());
            return 1;
        } catch (InterruptedException end) {
            err.println("rush: interrupted");
            return 1;
        }
    }

    private void run(Arguments arguments) throws IOException, InterruptedException {
        Baskets baskets = baskets(arguments);
        Figures figures = new Figures();
        String token = System.getenv().getOrDefault("EVERCART_BALANCER_TOKEN", "");
        ReadyNodes ready = new ReadyNodes(arguments.status(), token);
        Rush rush = new Rush(arguments, baskets, new Shop(arguments.shop(), figures), figures, ready, out);
        CountDownLatch told = new CountDownLatch(1);
        endWhenAsked(rush, told);
        Plan plan = arguments.plan();
        out.println(plan.usual() + " visits a second, " + plan.factor() + " times as many in the middle half, "
                + plan.seconds() + " s in all");
        try {
            tell(arguments, figures, rush.run());
        } finally {
            told.countDown();
        }
    }

    private void tell(Arguments arguments, Figures figures, Ledger ledger) throws IOException {
        List<Figures.Second> seconds = figures.seconds();
        out.print(Report.summary(figures.sum(0, seconds.size()), ledger));
        write(arguments, seconds);
        if (ledger.brokenPromises() > 0) {
            throw new UnusableException(
                    ledger.brokenPromises() + " things that the shop acknowledged were not there later");
        }
    }

    /** Ctrl-C: visits end, and what happened so far is told before the program ends. */
    private static void endWhenAsked(Rush rush, CountDownLatch told) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            rush.stop();
            try {
                told.await(LONGEST_GOODBYE, TimeUnit.SECONDS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private Baskets baskets(Arguments arguments) throws InterruptedException {
        Shop shop = new Shop(arguments.shop(), new Figures());
        if (arguments.record().isEmpty()) {
            List<String> skus = skus(shop);
            out.println("sample baskets of " + skus.size() + " products");
            return Baskets.sampled(skus, 11);
        }
        Path file = arguments.record().orElseThrow();
        Baskets baskets = OrderRecord.read(file);
        refuseUnknownGoods(shop, baskets, file);
        out.println(baskets.size() + " baskets from " + file);
        return baskets;
    }

    private static List<String> skus(Shop shop) throws InterruptedException {
        List<String> skus = new ArrayList<>();
        for (int page = 1; page <= SAMPLE_PAGES; page++) {
            Answer answer = shop.get(new Customer(""), "/api/products?size=100&page=" + page);
            if (!answer.is(200)) {
                throw new UnusableException("the shop does not answer (" + answer.status() + ")");
            }
            answer.body().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(product -> product.getString("sku"))
                    .filter(sku -> !skus.contains(sku))
                    .forEach(skus::add);
        }
        if (skus.isEmpty()) {
            throw new UnusableException("the shop has no products");
        }
        return skus;
    }

    private static void refuseUnknownGoods(Shop shop, Baskets baskets, Path file) throws InterruptedException {
        int known = 0;
        List<String> tried = baskets.skus(TRIED_SKUS);
        for (String sku : tried) {
            Answer answer = shop.get(new Customer(""), "/api/products/" + sku);
            if (!answer.is(200, 404)) {
                throw new UnusableException("the shop does not answer (" + answer.status() + ")");
            }
            known += answer.is(200) ? 1 : 0;
        }
        if (known * 2 < tried.size()) {
            throw new UnusableException("the shop has " + known + " of the first " + tried.size()
                    + " products in the record: ./evercart import " + file);
        }
    }

    private void write(Arguments arguments, List<Figures.Second> seconds) throws IOException {
        Files.createDirectories(arguments.folder());
        String name = "rush-" + LocalDateTime.now().format(STAMP);
        Path figures = Files.writeString(arguments.folder().resolve(name + ".csv"), Report.csv(seconds));
        String title = "Rush of " + arguments.plan().factor() + " times the usual visits";
        Path chart = Files.writeString(arguments.folder().resolve(name + ".svg"), Report.chart(title, seconds));
        out.println("figures: " + figures + "\nchart:   " + chart);
    }
}
