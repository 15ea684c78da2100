package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.MadeUpEntries.KITE;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.luopan.data.DataFixtures;
import org.luopan.language.Language;
import org.luopan.platformfacts.Platform;

/** The page of a made-up platform as data: each value with its words. */
class PlatformDataTests {

    private static final String LEAD = "$.evidence.figures[0].lead";

    @Test
    void writeAnAmountAsANumberWithItsUnitAndItsWords() {
        var json = json(LANTERN, SV);

        assertThat(JsonPath.<Integer>read(json, LEAD + ".amount.number")).isEqualTo(120_500_000);
        assertThat(JsonPath.<String>read(json, LEAD + ".amount.words")).isEqualTo("mer än 120,5\u00a0miljoner");
        assertThat(JsonPath.<String>read(json, LEAD + ".amount.unit.code")).isEqualTo("accounts");
        assertThat(JsonPath.<String>read(json, LEAD + ".amount.unit.label")).isEqualTo("konton");
    }

    @Test
    void writeATimeWithItsCodeItsLastDayAndItsWords() {
        assertThat(JsonPath.<String>read(json(LANTERN, EN), LEAD + ".asOf.code"))
                .isEqualTo("2026-Q3");
        assertThat(JsonPath.<String>read(json(LANTERN, EN), LEAD + ".asOf.end")).isEqualTo("2026-09-30");
        assertThat(JsonPath.<String>read(json(LANTERN, EN), LEAD + ".asOf.words"))
                .isEqualTo("Q3 2026");
    }

    @Test
    void writeACodeWithItsLabel() {
        var json = json(LANTERN, SV);

        assertThat(JsonPath.<String>read(json, LEAD + ".standing.confidence.code"))
                .isEqualTo("company-statement");
        assertThat(JsonPath.<String>read(json, LEAD + ".standing.confidence.label"))
                .isEqualTo("bolagets uppgift");
        assertThat(JsonPath.<String>read(json, "$.traits.byFacet.audience[0].strength.label"))
                .isEqualTo("Kärna");
    }

    @Test
    void writeASourceWithItsAddressOnTheSite() {
        var json = json(LANTERN, EN);

        assertThat(JsonPath.<String>read(json, LEAD + ".source.slug")).isEqualTo("lantern-report");
        assertThat(JsonPath.<String>read(json, LEAD + ".source.publisher")).isEqualTo("Lantern Group");
        assertThat(JsonPath.<String>read(json, LEAD + ".source.url"))
                .isEqualTo("https://example.org/en/sources/lantern-report");
        assertThat(JsonPath.<Boolean>read(json, LEAD + ".source.withdrawn")).isFalse();
    }

    @Test
    void writeWhichLanguageATextIsIn() {
        assertThat(JsonPath.<String>read(json(LANTERN, SV), "$.texts.business.language"))
                .isEqualTo("en");
        assertThat(JsonPath.<Boolean>read(json(LANTERN, SV), "$.texts.business.fallback"))
                .isTrue();
        assertThat(JsonPath.<Boolean>read(json(LANTERN, SV), "$.texts.summary.fallback"))
                .isFalse();
    }

    @Test
    void writeNullForWhatIsUnknown() {
        var json = json(KITE, EN);

        assertThat(JsonPath.<Object>read(json, "$.facts.launch.year")).isNull();
        assertThat(JsonPath.<Object>read(json, "$.texts.summary")).isNull();
        assertThat(JsonPath.<String>read(json, "$.reach.tiers[0].strength.label"))
                .isEqualTo("Unknown");
    }

    @Test
    void writeTheSameFactsAsATable() {
        assertThat(DataFixtures.csv(PlatformFixtures.presenter().profile(LANTERN, EN), EN)
                        .lines())
                .anySatisfy(line -> assertThat(line).contains("120500000", "accounts", "2026-Q3", "lantern-report"))
                .anySatisfy(line -> assertThat(line).contains("audience", "students", "core", "Two of three users."))
                .anySatisfy(line -> assertThat(line).contains("reach", "big", "strong"));
    }

    private static String json(Platform platform, Language language) {
        return DataFixtures.json(PlatformFixtures.presenter().profile(platform, language), language);
    }
}
