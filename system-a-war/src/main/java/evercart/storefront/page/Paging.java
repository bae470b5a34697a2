package evercart.storefront.page;

import evercart.api.Page;
import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Which pages of a longer list one page links to: the first, the last and its neighbours. */
public final class Paging {
    /** Stands for the pages that are left out. */
    public static final long GAP = 0;

    private static final int NEIGHBOURS = 1;

    private final long page;
    private final long pages;

    public Paging(long page, long pages) {
        this.page = page;
        this.pages = pages;
    }

    /** Nothing but digits is a page, and anything else means the first one. @param text may be null */
    public static int pageOf(String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    /**
     * The page that was asked for, or the last one when there are not so many.
     *
     * @param text as for {@link #pageOf}
     * @param ask answers a page by its number
     */
    public static <T extends Serializable> Page<T> reach(String text, IntFunction<Page<T>> ask) {
        Page<T> found = ask.apply(pageOf(text));
        return found.getNumber() > found.getPages() ? ask.apply((int) found.getPages()) : found;
    }

    public List<Long> getLinks() {
        long from = Math.max(1, Math.min(page, pages) - NEIGHBOURS);
        long to = Math.min(pages, page + NEIGHBOURS);
        return Stream.of(edge(1, from - 1), LongStream.rangeClosed(from, to), edge(pages, pages - to))
                .flatMap(LongStream::boxed)
                .toList();
    }

    /** The first or last page, and a gap when more than that page is left out. */
    private static LongStream edge(long end, long leftOut) {
        if (leftOut < 1) {
            return LongStream.empty();
        }
        if (leftOut == 1) {
            return LongStream.of(end);
        }
        return end == 1 ? LongStream.of(end, GAP) : LongStream.of(GAP, end);
    }

    public long getPage() {
        return page;
    }

    public long getPrevious() {
        return Math.min(page - 1, pages);
    }

    public long getNext() {
        return page + 1;
    }

    public boolean isFirst() {
        return page <= 1;
    }

    public boolean isLast() {
        return page >= pages;
    }

    public boolean isNeeded() {
        return pages > 1;
    }
}
