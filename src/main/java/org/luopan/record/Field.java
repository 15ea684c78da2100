package org.luopan.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Coded;

/**
 * One input of a form, and the column that stores it.
 *
 * @param table the table of its column; empty for the table of its record or row
 * @param longest the maximum number of characters; for several values, of each
 * @param options the codes it accepts, or the facet whose words it accepts, or the kind of entry
 * @param labels the prefix of the messages that label its options
 * @param list the table for several values; null if there is only one
 * @param range the numbers or years it accepts; null if it accepts neither
 * @param otherwise what to store if nothing was typed; empty for nothing
 * @param essential whether forms show it although it is empty; the others wait behind "More" until they have a value
 */
public record Field(
        String name,
        FieldType type,
        String table,
        String column,
        int longest,
        boolean required,
        List<String> options,
        String labels,
        @Nullable ListTable list,
        @Nullable Range range,
        String otherwise,
        boolean essential) {

    /** A table that stores several values of one field: its reference to the record, and the column of the value. */
    public record ListTable(String table, String parent, String column) {

        /** The separator between the two languages of one text. */
        public static final String BETWEEN = " | ";

        public String columns(Field field) {
            return field.type == FieldType.LINES ? column + "_en, " + column + "_sv" : column;
        }

        public String read(Field field) {
            return field.type == FieldType.LINES
                    ? column + "_en || '" + BETWEEN + "' || " + column + "_sv"
                    : field.type.read(column);
        }

        public String values(Field field) {
            return field.type == FieldType.LINES ? ":words, :swedish" : field.type.write("words");
        }

        public Map<String, String> parameters(Field field, String words) {
            if (field.type != FieldType.LINES) {
                return Map.of("words", words);
            }
            var between = words.indexOf(BETWEEN);
            return Map.of("words", words.substring(0, between), "swedish", words.substring(between + BETWEEN.length()));
        }
    }

    public static Field text(String name, int longest) {
        return of(name, FieldType.TEXT, longest);
    }

    public static Field longText(String name, int longest) {
        return of(name, FieldType.LONG, longest);
    }

    public static Field markdown(String name, int longest) {
        return of(name, FieldType.MARKDOWN, longest);
    }

    public static Field slug(String name, int longest) {
        return of(name, FieldType.SLUG, longest);
    }

    public static Field address(String name, int longest) {
        return of(name, FieldType.ADDRESS, longest);
    }

    /** One or two characters on the tile that represents an entry. */
    public static Field seal(String name) {
        return of(name, FieldType.SEAL, 4);
    }

    public static Field time(String name) {
        return of(name, FieldType.TIME, 10).with(Range.YEARS);
    }

    public static Field span(String name) {
        return of(name, FieldType.SPAN, 10).with(Range.YEARS);
    }

    public static Field day(String name) {
        return of(name, FieldType.DAY, 10).with(Range.YEARS);
    }

    public static Field year(String name, int least, int most) {
        return integer(name, least, most);
    }

    public static Field integer(String name, int least, int most) {
        return of(name, FieldType.INTEGER, 9).within(least, most);
    }

    /** A number with the size and precision of an amount. */
    public static Field decimal(String name) {
        return of(name, FieldType.DECIMAL, 24).with(Range.AMOUNT);
    }

    public static Field decimal(String name, String least, String most, int decimals) {
        return of(name, FieldType.DECIMAL, 24).with(new Range(new BigDecimal(least), new BigDecimal(most), decimals));
    }

    public static Field flag(String name) {
        return of(name, FieldType.FLAG, 3);
    }

    /** One of the codes of an enum, labelled by the messages {@code labels.code}. */
    public static Field code(String name, Coded[] codes, String labels) {
        return code(name, Arrays.stream(codes).map(Coded::code).toList(), labels);
    }

    public static Field code(String name, List<String> codes, String labels) {
        return new Field(name, FieldType.CODE, "", name, 40, false, codes, labels, null, null, "", false);
    }

    /** A word of one facet. */
    public static Field word(String name, String facet) {
        return new Field(name, FieldType.WORD, "", name, 64, false, List.of(facet), "", null, null, "", false);
    }

    /** A word of one of several facets. */
    public static Field value(String name, String column, List<String> facets) {
        return new Field(name, FieldType.VALUE, "", column, 100, false, facets, "", null, null, "", false);
    }

    public static Field source(String name, String column) {
        return new Field(name, FieldType.SOURCE, "", column, 64, false, List.of(), "", null, null, "", false);
    }

    /** An entry of one of these kinds; of any kind if none is named. */
    public static Field entry(String name, String column, String... kinds) {
        return new Field(name, FieldType.ENTRY, "", column, 100, false, List.of(kinds), "", null, null, "", false);
    }

    public static Field reference(String name, FieldType type, String column) {
        return new Field(name, type, "", column, 64, false, List.of(), "", null, null, "", false);
    }

    /** Several values in a table of their own. */
    public static Field several(String name, FieldType type, ListTable list, String... options) {
        return new Field(name, type, "", name, 300, false, List.of(options), "", list, null, "", false);
    }

    private static Field of(String name, FieldType type, int longest) {
        return new Field(name, type, "", name, longest, false, List.of(), "", null, null, "", false);
    }

    public Field mandatory() {
        return new Field(name, type, table, column, longest, true, options, labels, list, range, otherwise, true);
    }

    /** The same field, shown in forms also while it is empty. */
    public Field first() {
        return new Field(name, type, table, column, longest, required, options, labels, list, range, otherwise, true);
    }

    /** The same field, which forms fill in by themselves: it waits behind "More" while it is empty. */
    public Field later() {
        return new Field(name, type, table, column, longest, required, options, labels, list, range, otherwise, false);
    }

    /** The same field, stored in another table under the same id. */
    public Field inTable(String other) {
        return new Field(
                name, type, other, column, longest, required, options, labels, list, range, otherwise, essential);
    }

    /** The same field with a lower maximum of characters. */
    public Field upTo(int most) {
        return new Field(name, type, table, column, most, required, options, labels, list, range, otherwise, essential);
    }

    /** The same field, limited to whole numbers in this range. */
    public Field within(int least, int most) {
        return with(Range.of(least, most));
    }

    /** The same field with a default to store if nothing was typed. */
    public Field otherwise(String words) {
        return new Field(name, type, table, column, longest, required, options, labels, list, range, words, essential);
    }

    private Field with(Range other) {
        return new Field(
                name, type, table, column, longest, required, options, labels, list, other, otherwise, essential);
    }

    /** Whether its value is one of a list of choices. */
    boolean chosen() {
        return type == FieldType.CODE || type == FieldType.WORD;
    }

    /** Whether it is one language of a text in two. */
    public boolean localized() {
        return name.endsWith("_en") || name.endsWith("_sv");
    }

    /** Its name without the language. */
    public String base() {
        return localized() ? name.substring(0, name.length() - 3) : name;
    }

    /** A field's name as the keys of messages spell it. */
    public static String key(String base) {
        return base.replace('_', '-');
    }
}
