package org.luopan.entry;

import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** The kinds of entry, each with the folder of its pages, in the order in which pages name them. */
public enum EntryKind implements Coded {
    /** A service with accounts, on which a business can be present. */
    PLATFORM("platforms"),
    /** A class of cities. */
    TIER("tiers"),
    CITY("cities"),
    /** A development across platforms. */
    TREND("trends"),
    /** Days, every year, that campaigns follow. */
    FESTIVAL("calendar"),
    /** China as a whole, in figures; there is one entry. */
    MARKET("market"),
    /** A step of getting started. */
    GUIDE("guide"),
    /** A word of the field with its definition. */
    TERM("glossary"),
    /** A publication that statements rest on. */
    SOURCE("sources");

    /** All kinds in an order in which most entries can be stored: what others refer to comes first. */
    public static final List<EntryKind> REFERRED_FIRST =
            List.of(SOURCE, TIER, TERM, TREND, CITY, PLATFORM, GUIDE, FESTIVAL, MARKET);

    private final String folder;

    EntryKind(String folder) {
        this.folder = folder;
    }

    /** The kind with this code, as stored in the database. */
    public static EntryKind of(String code) {
        return Coded.find(EntryKind.class, code).orElseThrow();
    }

    public static Optional<EntryKind> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    /** The address of an entry's page without the language: {@code /platforms/wechat}; the market has only one page. */
    public String path(String slug) {
        return this == MARKET ? "/" + folder : "/" + folder + "/" + slug;
    }

    public String folder() {
        return folder;
    }

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<EntryKind> {
        CodeColumn() {
            super(EntryKind.class);
        }
    }
}
