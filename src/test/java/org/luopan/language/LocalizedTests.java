package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTests {

    @Test
    void speaksTheLanguageAskedFor() {
        var text = new Localized("compass", "kompass");
        assertThat(text.in(Language.EN)).isEqualTo(new Text("compass", "en", false));
        assertThat(text.in(Language.SV)).isEqualTo(new Text("kompass", "sv", false));
        assertThat(text.required(Language.SV).lang()).isNull();
    }

    @Test
    void fallsBackToEnglishAndSaysSo() {
        var text = new Localized("compass", null);
        assertThat(text.in(Language.SV)).isEqualTo(new Text("compass", "en", true));
        assertThat(text.required(Language.SV).lang()).isEqualTo("en");
    }

    @Test
    void isNothingWhereThereIsNoText() {
        assertThat(Localized.orNothing(null).in(Language.EN)).isNull();
        assertThat(new Localized(null, "kompass").in(Language.EN)).isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> Localized.orNothing(null).required(Language.EN));
    }

    @Test
    void languagesAreFoundByCodeAndLocale() {
        assertThat(Language.of("sv")).contains(Language.SV);
        assertThat(Language.of("de")).isEmpty();
        assertThat(Language.of("SV")).isEmpty();
        assertThat(Language.of(Locale.forLanguageTag("sv-FI"))).isEqualTo(Language.SV);
        assertThat(Language.of(Locale.GERMAN)).isEqualTo(Language.EN);
    }
}
