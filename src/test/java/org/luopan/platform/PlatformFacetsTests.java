package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luopan.language.Language;
import org.luopan.language.MessageFiles;

/** A facet without words is an error on every list that is filtered by it. */
class PlatformFacetsTests {

    private final MessageFiles messages = new MessageFiles();

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveWordsForEveryWayOfAsking(Language language) {
        for (var facet : PlatformOptions.FACETS) {
            var filter = "filter.platform." + facet;
            assertThat(List.of(
                            "facet.platform." + facet, filter, filter + ".not", filter + ".unknown", filter + ".known"))
                    .allSatisfy(key -> said(key, language));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void haveWordsOnThePagesOfSources(Language language) {
        assertThat(PlatformIndexing.TRAIT_FACETS)
                .filteredOn(facet -> !facet.equals("category"))
                .allSatisfy(facet -> said("source.facet." + facet, language));
    }

    private void said(String key, Language language) {
        assertThat(messages.getMessage(key, null, null, language.locale()))
                .as(key)
                .isNotBlank();
    }
}
