package evercart.rush;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a replay has to remember to go on after it was interrupted: who buys, what was in stock before the first order, and which
 * orders the shop has acknowledged. A line that was not written to its end counts as not written.
 */
final class ReplayJournal implements AutoCloseable {
    private static final String FIELD = "\t";

    private final Path file;
    private final String name;
    private final String password;
    private final int customers;
    private final Map<String, Long> stock = new TreeMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Map<String, Long> pieces = new TreeMap<>();
    private final BufferedWriter lines;

    private ReplayJournal(Path file, List<String> written) throws IOException {
        String[] head = written.get(0).split(FIELD);
        this.file = file;
        this.name = head[1];
        this.password = head[2];
        this.customers = Integer.parseInt(head[3]);
        written.subList(1, written.size()).forEach(this::read);
        Files.write(file, (String.join("\n", written) + "\n").getBytes(StandardCharsets.UTF_8));
        this.lines = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    /** @throws UnusableException when a file of this name is there and cannot be read, or none can be written */
    static ReplayJournal resumed(Path file) {
        try {
            String text = Files.readString(file);
            List<String> whole =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            return new ReplayJournal(file, whole);
        } catch (IOException | RuntimeException broken) {
            throw new UnusableException(
                    "cannot go on with " + file + ", delete it to begin anew: " + broken.getMessage());
        }
    }

    /** @param stock pieces by product before the first order */
    static ReplayJournal begun(Path file, int customers, Map<String, Long> stock) {
        List<String> head = new ArrayList<>();
        head.add(String.join(
                FIELD,
                "replay",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                String.valueOf(customers)));
        stock.forEach((sku, count) -> head.add(String.join(FIELD, "stock", sku, count.toString())));
        try {
            Files.createDirectories(file.getParent());
            // for nobody else to read: it has the customers' password
            Path half = Files.createTempFile(file.getParent(), "replay", ".begun");
            Files.write(half, head);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return new ReplayJournal(file, head);
        } catch (IOException failure) {
            throw new UnusableException("cannot write " + file + ": " + failure.getMessage());
        }
    }

    private void read(String line) {
        String[] fields = line.split(FIELD);
        switch (fields[0]) {
            case "stock" -> stock.put(fields[1], Long.parseLong(fields[2]));
            case "order" -> {
                acknowledged.add(fields[1]);
                for (int field = 2; field < fields.length; field += 2) {
                    pieces.merge(fields[field], Long.parseLong(fields[field + 1]), Long::sum);
                }
            }
            default -> throw new IllegalArgumentException("a line that begins with " + fields[0]);
        }
    }

    /** @param ordered pieces by product, as the shop's answer tells */
    synchronized void acknowledge(String key, Map<String, Long> ordered) {
        StringBuilder line = new StringBuilder("order").append(FIELD).append(key);
        ordered.forEach(
                (sku, count) -> line.append(FIELD).append(sku).append(FIELD).append(count));
        try {
            lines.append(line).append('\n').flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        read(line.toString());
    }

    synchronized boolean has(String key) {
        return acknowledged.contains(key);
    }

    synchronized int orders() {
        return acknowledged.size();
    }

    /** Of all acknowledged orders together, by product. */
    synchronized Map<String, Long> pieces() {
        return new TreeMap<>(pieces);
    }

    Map<String, Long> stock() {
        return stock;
    }

    /** Of one of the customers, who are the same after an interruption. */
    String email(int customer) {
        return "replay-" + name + "-" + customer + "@example.com";
    }

    String password() {
        return password;
    }

    int customers() {
        return customers;
    }

    /** There is nothing to go on with any more. */
    void finish() throws IOException {
        lines.close();
        Files.delete(file);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
