package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Checks what staff want of the shelves and does it in transactions of this system's own; what is done is in {@link Shelves}. */
final class ShelfDesk {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SHELVES = 500;

    private final Transactions transactions;
    private final Clock clock;

    ShelfDesk(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    List<Category> all() {
        return transactions.inNew(database -> new Products(database).allCategories());
    }

    void keep(String who, String code, LocalizedText name) {
        WireInput.code("code", code);
        WireInput.given("name", name);
        WireInput.text("name", name.getEnglish(), LONGEST_NAME);
        WireInput.optionalText("name", name.getChinese(), LONGEST_NAME);
        change(who, shelves -> shelves.keep(code, name));
    }

    void arrange(String who, List<String> codes) {
        WireInput.size("codes", codes, MOST_SHELVES);
        WireInput.codes("codes", codes, MOST_SHELVES);
        WireInput.require(new HashSet<>(codes).size() == codes.size(), "codes", "must not name a shelf twice");
        change(who, shelves -> shelves.arrange(codes));
    }

    void remove(String who, String code, String heir) {
        WireInput.code("code", code);
        if (heir != null) {
            WireInput.code("heir", heir);
        }
        change(who, shelves -> shelves.remove(code, heir));
    }

    private void change(String who, Consumer<Shelves> work) {
        transactions.inNewTwice(database -> {
            work.accept(new Shelves(database, new CatalogHistory(database, who, clock.instant())));
            return who;
        });
    }
}
