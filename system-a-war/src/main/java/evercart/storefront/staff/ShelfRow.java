package evercart.storefront.staff;

import evercart.api.catalog.Category;
import evercart.storefront.page.FormName;

/** A shelf as the staff's list shows it, and where it stands in that list. */
public final class ShelfRow {
    private final Category shelf;
    private final boolean first;
    private final boolean last;

    ShelfRow(Category shelf, boolean first, boolean last) {
        this.shelf = shelf;
        this.first = first;
        this.last = last;
    }

    /** Names the form that moves it. */
    public String getId() {
        return FormName.of("shelf", shelf.getCode());
    }

    public Category getShelf() {
        return shelf;
    }

    public boolean isFirst() {
        return first;
    }

    public boolean isLast() {
        return last;
    }
}
