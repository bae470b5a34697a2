package evercart.catalog;

import static java.util.Comparator.comparing;

import evercart.api.InvalidInputException;
import evercart.api.catalog.ImportPreview;
import evercart.api.catalog.ImportProblem;
import evercart.api.catalog.ImportResult;
import evercart.api.catalog.ImportRow;
import evercart.api.catalog.ImportRow.Kind;
import evercart.api.catalog.Product;
import evercart.api.catalog.UnknownImportException;
import evercart.catalog.imports.ProductFile;
import evercart.catalog.imports.UnusableFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of products that staff look at before they take them: read as the import command reads them, and kept for an hour. */
final class StaffImports {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int SHOWN = 100;
    private static final int MOST_AT_ONCE = 500;

    private final Transactions transactions;
    private final IntakeRules rules;
    private final Clock clock;

    StaffImports(Transactions transactions, IntakeRules rules, Clock clock) {
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    ImportPreview read(String who, byte[] content) {
        ProductFile file = parsed(content);
        Instant now = clock.instant();
        byte[] packed = Gzip.packed(content);
        WireInput.require(packed.length <= Gzip.MOST_BYTES, "file", "is too large");
        return transactions.inNew(database -> {
            database.createQuery("delete from Import i where i.readAt < :time")
                    .setParameter("time", now.minus(KEPT).atOffset(java.time.ZoneOffset.UTC))
                    .executeUpdate();
            ImportEntity kept = new ImportEntity(who, packed, now);
            database.persist(kept);
            return preview(kept.id(), file, new Products(database));
        });
    }

    /** Repeating it is safe: whoever comes second finds it gone. */
    ImportResult take(String who, String id) {
        Instant now = clock.instant();
        return transactions.inNew(database -> {
            ImportEntity kept =
                    database.find(ImportEntity.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            if (kept == null || !kept.isOf(who) || kept.isOlderThan(now.minus(KEPT))) {
                throw new UnknownImportException(id);
            }
            database.remove(kept);
            return take(
                    parsed(kept.packed()), new Intake(new Products(database), new CatalogHistory(database, who, now)));
        });
    }

    private static ImportResult take(ProductFile file, Intake intake) {
        intake.addCategories(file.categories());
        List<Product> products = file.products();
        int added = 0;
        int changed = 0;
        for (int from = 0; from < products.size(); from += MOST_AT_ONCE) {
            Intake.Taken taken = intake.taken(products.subList(from, Math.min(from + MOST_AT_ONCE, products.size())));
            added += taken.added();
            changed += taken.changed();
        }
        return new ImportResult(added, changed);
    }

    private ProductFile parsed(byte[] content) {
        try {
            ProductFile file = ProductFile.read(content, 0);
            List<Product> products = file.products();
            WireInput.require(!products.isEmpty(), "file", "has no row that can be taken" + why(file.problems()));
            for (int from = 0; from < products.size(); from += MOST_AT_ONCE) {
                rules.check(products.subList(from, Math.min(from + MOST_AT_ONCE, products.size())));
            }
            return file;
        } catch (UnusableFileException unusable) {
            throw new InvalidInputException("file", unusable.getMessage());
        }
    }

    private static String why(List<ImportProblem> problems) {
        return problems.isEmpty() ? "" : ": " + problems.get(0).getReason();
    }

    private static ImportPreview preview(String id, ProductFile file, Products products) {
        List<ImportRow> rows = rows(file.products(), products);
        Map<Kind, Long> counts =
                rows.stream().collect(Collectors.groupingBy(ImportRow::getKind, Collectors.counting()));
        return new ImportPreview(
                id,
                file.kind(),
                counts.getOrDefault(Kind.NEW, 0L).intValue(),
                counts.getOrDefault(Kind.CHANGED, 0L).intValue(),
                counts.getOrDefault(Kind.SAME, 0L).intValue(),
                rows.stream().sorted(comparing(ImportRow::getKind)).limit(SHOWN).toList(),
                file.problems());
    }

    private static List<ImportRow> rows(List<Product> wanted, Products products) {
        List<ImportRow> rows = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            List<Product> chunk = wanted.subList(from, Math.min(from + MOST_AT_ONCE, wanted.size()));
            Map<String, ProductEntity> known = products
                    .all(chunk.stream().map(Product::getSku).toList())
                    .stream()
                    .collect(Collectors.toMap(ProductEntity::sku, Function.identity()));
            chunk.forEach(product -> rows.add(row(product, known.get(product.getSku()))));
        }
        return rows;
    }

    private static ImportRow row(Product wanted, ProductEntity known) {
        Kind kind = known == null ? Kind.NEW : known.isLike(wanted) ? Kind.SAME : Kind.CHANGED;
        return new ImportRow(
                wanted.getSku(), wanted.getName(), kind, known == null ? null : known.price(), wanted.getPrice());
    }
}
