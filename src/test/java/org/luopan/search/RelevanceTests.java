package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.luopan.ContentTest;
import org.luopan.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How well the search finds what readers mean: {@code relevance.csv} has searches in English, Swedish, Chinese and pinyin and with
 * typing errors, each with the entry that must come first, or among the first three.
 */
@ContentTest
class RelevanceTests {

    private static final Logger LOG = LoggerFactory.getLogger(RelevanceTests.class);
    private static final int DEPTH = 20;

    @Autowired
    private EntrySearch answers;

    private record Asked(String query, String spelling, String entry, int within, int rank) implements Placed {

        boolean found() {
            return rank > 0 && rank <= within;
        }
    }

    @Test
    void findsWhatReadersMean() throws IOException {
        var asked = ask();
        var bySpelling =
                asked.stream().collect(Collectors.groupingBy(Asked::spelling, TreeMap::new, Collectors.toList()));
        bySpelling.forEach((name, group) -> Placed.report(LOG, name, group));
        Placed.report(LOG, "all", asked);
        asked.stream().filter(question -> !question.found()).forEach(question -> LOG.info("{}", question));

        assertThat(asked).hasSizeGreaterThanOrEqualTo(150);
        assertThat(bySpelling).containsOnlyKeys("en", "sv", "zh", "pinyin", "slip");
        assertThat(Placed.reciprocal(asked)).isGreaterThanOrEqualTo(0.95);
        assertThat(Placed.amongThree(asked)).isGreaterThanOrEqualTo(0.98);
        for (Map.Entry<String, List<Asked>> group : bySpelling.entrySet()) {
            assertThat(Placed.reciprocal(group.getValue())).as(group.getKey()).isGreaterThanOrEqualTo(0.95);
            assertThat(Placed.amongThree(group.getValue())).as(group.getKey()).isGreaterThanOrEqualTo(0.98);
        }
    }

    private List<Asked> ask() throws IOException {
        var asked = new ArrayList<Asked>();
        try (var file = new InputStreamReader(
                RelevanceTests.class.getResourceAsStream("relevance.csv"), StandardCharsets.UTF_8)) {
            for (var row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)) {
                var found = answers.find(
                        SearchQuery.of(row.get("query")),
                        List.of(),
                        List.of(),
                        0,
                        DEPTH,
                        row.get("spelling").equals("sv") ? Language.SV : Language.EN);
                var rank = found.hits().stream().map(Hit::address).toList().indexOf(row.get("entry")) + 1;
                asked.add(new Asked(
                        row.get("query"),
                        row.get("spelling"),
                        row.get("entry"),
                        Integer.parseInt(row.get("within")),
                        rank));
            }
        }
        return asked;
    }
}
