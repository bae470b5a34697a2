package evercart.catalog.imports;

import java.util.Map;

/**
 * One record of the file.
 *
 * @param line where it begins
 * @param text as it stands in the file
 * @param fields by column names in lower case, each without blanks around it
 */
record Row(long line, String text, Map<String, String> fields) {

    /** Empty when there is no such column. */
    String field(String column) {
        return fields.getOrDefault(column, "");
    }
}
