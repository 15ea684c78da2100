package org.luopan.entry;

import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** The kinds of entry, each with the folder of its pages. */
public enum EntryKind implements Coded {
    PLATFORM("platforms"),
    TIER("tiers"),
    CITY("cities"),
    TREND("trends"),
    TERM("glossary"),
    GUIDE("guide"),
    SOURCE("sources"),
    MARKET("market");

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
