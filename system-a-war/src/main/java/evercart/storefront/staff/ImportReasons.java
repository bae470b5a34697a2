package evercart.storefront.staff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why a file or some of its rows cannot be taken, in the language of the page. The catalogue tells it in English, as the import command
 * does; what is not known here, from another version perhaps, is said as it came.
 */
final class ImportReasons {
    private static final String PREFIX = "staff.import.reason.";
    private static final Pattern WITH_EXAMPLE = Pattern.compile("(has no row that can be taken): (.+)");
    private static final List<Reason> KNOWN = List.of(
            new Reason("missing", "no (\\w+)"),
            new Reason("code", "(\\w+) is not 1 to 50 letters, digits, dots, dashes or low lines"),
            new Reason("control", "control characters"),
            new Reason("row", "more than (\\d+) characters"),
            new Reason("text", "(\\w+) of more than (\\d+) characters"),
            new Reason("quotation", "a stray quotation mark"),
            new Reason("encoding", "bytes that are not UTF-8"),
            new Reason("fields", "more or fewer fields than the first line"),
            new Reason("amount", "(\\w+) is not an amount such as 4\\.95"),
            new Reason("zero", "(\\w+) is zero"),
            new Reason("penny", "(\\w+) is finer than a penny"),
            new Reason("stock", "stock is not 0 to (\\d+)"),
            new Reason("again", "a sku that an earlier row has"),
            new Reason("currency", "currency is not (\\w+)"),
            new Reason("category", "category is not an English name of at most 50 letters"),
            new Reason("service", "not a product \\(postage, fee, adjustment, voucher\\)"),
            new Reason("cancelled", "cancelled invoice"),
            new Reason("note", "Description is a note, not a name"),
            new Reason("number", "Quantity is not a number"),
            new Reason("nothing", "Quantity is zero or less"),
            new Reason("empty", "the file is empty"),
            new Reason("binary", "the file is not text"),
            new Reason("large", "is too large|the file has more than \\d+ bytes of text"),
            new Reason("columns", "the file does not begin with the columns .*"),
            new Reason("column", "the first line names a column twice"),
            new Reason("packing", "the file is a gzip file without its end|the file is a damaged gzip file"),
            new Reason("unreadable", "the file cannot be read: .*"),
            new Reason("rows", "has no row that can be taken"),
            new Reason("long", "must have at most (\\d+) characters"),
            new Reason("money", "must be in (\\w+)"));

    private final Texts texts;

    ImportReasons(Texts texts) {
        this.texts = texts;
    }

    String said(String english) {
        Matcher example = WITH_EXAMPLE.matcher(english);
        return example.matches()
                ? texts.say("staff.import.example", known(example.group(1)), known(example.group(2)))
                : known(english);
    }

    private String known(String english) {
        return KNOWN.stream()
                .flatMap(reason -> reason.in(english, texts))
                .findFirst()
                .orElse(english);
    }

    /** The texts of a language, such as those of the page. */
    interface Texts {
        String say(String key, Object... values);
    }

    private record Reason(String key, Pattern english) {

        Reason(String key, String english) {
            this(key, Pattern.compile(english));
        }

        /** Empty when that is another reason. */
        Stream<String> in(String text, Texts texts) {
            Matcher parts = english.matcher(text);
            return parts.matches() ? Stream.of(texts.say(PREFIX + key, values(parts))) : Stream.empty();
        }

        private static Object[] values(Matcher parts) {
            return IntStream.rangeClosed(1, parts.groupCount())
                    .mapToObj(parts::group)
                    .toArray();
        }
    }
}
