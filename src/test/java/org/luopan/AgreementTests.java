package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In Swedish, what is unknown agrees with the label before it. */
@PageTest
class AgreementTests {

    /** A label with a form of its own is added here with it; where no noun is meant, it is "okänt". */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("Avgift", "okänd"),
            Map.entry("Tid att öppna", "okänd"),
            Map.entry("Förberedelsetid", "okänd"),
            Map.entry("Räckvidd per stadsnivå", "okänd"),
            Map.entry("Öppenhet", "okänd"),
            Map.entry("Målgrupper", "okända"),
            Map.entry("Konton", "okända"),
            Map.entry("Användare per månad", "okänt"),
            Map.entry("Bäst för", "okänt"),
            Map.entry("Läge", "okänt"),
            Map.entry("Sedan", "okänt"),
            Map.entry("Utgiven", "okänt"),
            Map.entry("Syns för användare i Fastlandskina", "okänt"),
            Map.entry("Vem som kan använda den", "okänt"));

    @Autowired
    private MockMvcTester mvc;

    @Test
    void holdsForEveryLabelOfFacts() {
        var pages = Stream.of(
                        Delivered.slugs("platform").map(slug -> "/sv/platforms/" + slug),
                        Delivered.slugs("festival").map(slug -> "/sv/calendar/" + slug),
                        Stream.of(
                                "/sv/finder/brief?route=kuaishou/mainland-company-account&route=douyin/overseas-blue-v"))
                .flatMap(some -> some)
                .toList();
        var seen = pages.stream()
                .flatMap(page -> new PageReader(mvc).read(page).select("dl > div:has(> dt)").stream())
                .filter(fact -> fact.select("> dd").text().matches("(?i)okän[dt]a?\\b(?! för vem).*"))
                .map(fact -> fact.select("> dt").text() + ": "
                        + fact.select("> dd").text().toLowerCase(Locale.ROOT).split("[^a-zåäö]")[0])
                .distinct()
                .toList();
        assertThat(seen).hasSizeGreaterThan(4).allSatisfy(fact -> {
            var label = fact.substring(0, fact.indexOf(": "));
            assertThat(fact).isEqualTo(label + ": " + FORMS.get(label));
        });
    }
}
