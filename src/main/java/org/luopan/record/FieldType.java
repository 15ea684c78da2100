package org.luopan.record;

/** What a field accepts, and how its column reads and writes it. */
public enum FieldType {
    TEXT("varchar"),
    LONG("varchar"),
    MARKDOWN("varchar"),
    /** One or two visible characters. */
    SEAL("varchar"),
    SLUG("varchar"),
    ADDRESS("varchar"),
    /** A year, half, quarter, month or day, as {@code AsOf} spells it. */
    TIME("varchar"),
    /** A time, or a span of years: {@code 2013-2025}. */
    SPAN("varchar"),
    DAY("date"),
    INTEGER("integer"),
    DECIMAL("numeric(24, 4)"),
    FLAG("boolean"),
    /** One of the field's own options. */
    CODE("varchar"),
    /** A word of the vocabulary, stored by its slug. */
    WORD("varchar"),
    /** A word of the vocabulary, typed as {@code audience:gen-z} and stored by its id. */
    VALUE("bigint"),
    /** A source, typed by its slug. */
    SOURCE("bigint"),
    /** An entry, typed as {@code platform/wechat}. */
    ENTRY("bigint"),
    /** A metric, typed by its slug. */
    METRIC("bigint"),
    /** A tier list, typed by its slug. */
    TIER_LIST("bigint"),
    /** Anything with a page or a label of its own, typed and stored as {@code metric/mau} or {@code term/koc}. */
    MEANING("varchar"),
    /** A figure of the same record; stored but never shown. */
    FIGURE("bigint"),
    /** Several words of the vocabulary, stored by slug in a table of their own. */
    WORDS("varchar"),
    /** Several words of the vocabulary, stored by id in a table of their own. */
    VALUES("bigint"),
    /** Several sources, typed by their slugs. */
    SOURCES("bigint"),
    /** Several entries. */
    ENTRIES("bigint"),
    /** Several whole numbers. */
    NUMBERS("integer"),
    /** Several texts in both languages, one on each line. */
    LINES("varchar");

    private final String sql;

    FieldType(String sql) {
        this.sql = sql;
    }

    /** Whether there are several values, one on each line, each a row of its own table. */
    public boolean several() {
        return switch (this) {
            case WORDS, VALUES, SOURCES, ENTRIES, NUMBERS, LINES -> true;
            default -> false;
        };
    }

    /** Whether the value refers to something that must exist. */
    public boolean refers() {
        return switch (this) {
            case VALUE, SOURCE, ENTRY, METRIC, TIER_LIST, VALUES, SOURCES, ENTRIES -> true;
            default -> false;
        };
    }

    /** Whether what people type may be a name, which is stored as a code. */
    public boolean named() {
        return refers() || this == WORD || this == WORDS || this == MEANING;
    }

    /** The SQL that reads the column as it was typed. */
    public String read(String column) {
        return switch (this) {
            case SOURCE, SOURCES -> "(select slug from entry where id = " + column + ")";
            case ENTRY, ENTRIES -> "(select kind || '/' || slug from entry where id = " + column + ")";
            case METRIC -> "(select slug from metric where id = " + column + ")";
            case TIER_LIST -> "(select slug from tier_list where id = " + column + ")";
            case VALUE, VALUES -> "(select facet || ':' || slug from facet_value where id = " + column + ")";
            case FLAG -> "case when " + column + " then 'yes' else '' end";
            default -> "cast(" + column + " as varchar)";
        };
    }

    /** The SQL that writes a value into the column, as parameter {@code name}. */
    public String write(String name) {
        return switch (this) {
            case SOURCE, SOURCES ->
                "(select id from entry where kind = 'source' and slug = cast(:" + name + " as varchar))";
            case ENTRY, ENTRIES ->
                "(select id from entry where kind = substring(cast(:" + name
                        + " as varchar) from 1 for position('/' in cast(:"
                        + name + " as varchar)) - 1) and slug = substring(cast(:" + name
                        + " as varchar) from position('/' in cast(:" + name + " as varchar)) + 1))";
            case METRIC -> "(select id from metric where slug = cast(:" + name + " as varchar))";
            case TIER_LIST -> "(select id from tier_list where slug = cast(:" + name + " as varchar))";
            case VALUE, VALUES ->
                "(select id from facet_value where facet || ':' || slug = cast(:" + name + " as varchar))";
            case FIGURE -> "(select id from figure where id = cast(:" + name + " as bigint))";
            case FLAG -> "coalesce(cast(:" + name + " as varchar), '') = 'yes'";
            default -> "cast(:" + name + " as " + sql + ")";
        };
    }

    /** The value as people type it, from the stored one. */
    public String plain(String stored) {
        if (this == DECIMAL && stored.indexOf('.') >= 0) {
            return stored.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return stored;
    }
}
