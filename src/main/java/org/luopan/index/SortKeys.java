package org.luopan.index;

import java.util.HexFormat;
import org.luopan.language.Language;

/** Keys that, compared character by character, sort as names do in a language. */
final class SortKeys {

    private SortKeys() {}

    static String of(String name, Language language) {
        return HexFormat.of()
                .formatHex(language.collator().getCollationKey(name).toByteArray());
    }
}
