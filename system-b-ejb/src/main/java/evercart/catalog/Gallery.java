package evercart.catalog;

import evercart.api.InvalidInputException;
import evercart.api.catalog.ProductPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a product's pictures in their order, none twice. The first is the main one, which lists and carts show. */
record Gallery(List<String> names) {
    private static final int SAID = ProductPictures.PREFIX.length() + 8;

    Gallery {
        names = names.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** @param main may be null */
    static Gallery of(String main, List<String> further) {
        return new Gallery(
                Stream.concat(Stream.ofNullable(main), further.stream()).toList());
    }

    /** Null when there is none. */
    String main() {
        return names.isEmpty() ? null : names.get(0);
    }

    List<String> further() {
        return names.stream().skip(1).toList();
    }

    /** With another main picture in the place of the one before. */
    Gallery ledBy(String name) {
        return of(name, further());
    }

    /** @throws InvalidInputException naming {@code pictures} when there is no room for it */
    Gallery with(String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        Gallery larger = new Gallery(more);
        WireInput.require(
                larger.names.size() <= ProductPictures.MOST, "pictures", "must be at most " + ProductPictures.MOST);
        return larger;
    }

    Gallery without(String name) {
        return new Gallery(names.stream().filter(other -> !other.equals(name)).toList());
    }

    /** Those that are not named come last. */
    Gallery arranged(List<String> wanted) {
        return new Gallery(Stream.concat(wanted.stream().filter(names::contains), names.stream())
                .toList());
    }

    /** The further ones for the history, hashes shortened; null when there are none. */
    String said() {
        return names.size() < 2 ? null : further().stream().map(Gallery::said).collect(Collectors.joining(", "));
    }

    private static String said(String name) {
        return name.startsWith(ProductPictures.PREFIX) && name.length() > SAID ? name.substring(0, SAID) : name;
    }
}
