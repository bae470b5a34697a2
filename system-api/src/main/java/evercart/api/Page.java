package evercart.api;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** One page of a longer list, counted from page 1. */
public final class Page<T extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<T> items;
    private final int number;
    private final int size;
    private final long total;

    /**
     * @param number this page's number, from 1
     * @param size the most items that a page holds
     * @param total the items on all pages together
     */
    public Page(List<T> items, int number, int size, long total) {
        this.items = List.copyOf(items);
        this.number = number;
        this.size = size;
        this.total = total;
    }

    public <R extends Serializable> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), number, size, total);
    }

    public List<T> getItems() {
        return items;
    }

    public int getNumber() {
        return number;
    }

    public int getSize() {
        return size;
    }

    public long getTotal() {
        return total;
    }

    public long getPages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
