package org.luopan.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.glossary.Glossary.Letter;
import org.luopan.language.Language;
import org.luopan.language.Text;

class GlossaryTests {

    @Test
    void putsSwedishLettersAfterZ() {
        assertThat(letters(Language.SV, "Ögonblick", "Åtagande", "Zon", "Ärende", "Avtal", "618"))
                .containsExactly("0–9", "A", "Z", "Å", "Ä", "Ö");
    }

    @Test
    void filesAccentsUnderTheirLetterInEnglish() {
        assertThat(letters(Language.EN, "Ögonblick", "Zone", "Éclair", "Echo")).containsExactly("E", "O", "Z");
    }

    @Test
    void sortsWithinALetterWhateverTheCase() {
        var glossary = Glossary.of(terms(Language.EN, "WFOE", "WeCom", "wanghong"), Language.EN);
        assertThat(glossary.letters().get(0).terms().stream()
                        .map(term -> term.entry().name().words()))
                .containsExactly("wanghong", "WeCom", "WFOE");
    }

    private static List<String> letters(Language language, String... names) {
        return Glossary.of(terms(language, names), language).letters().stream()
                .map(Letter::name)
                .toList();
    }

    private static List<Glossary.Entry> terms(Language language, String... names) {
        return Stream.of(names)
                .map(name -> new Glossary.Entry(
                        new EntryRef(
                                EntryKind.TERM,
                                name,
                                new Text(name, language.code(), false),
                                null,
                                null,
                                null,
                                null,
                                0),
                        null))
                .toList();
    }
}
