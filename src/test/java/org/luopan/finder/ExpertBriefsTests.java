package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.luopan.ContentTest;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whether the finder agrees with what was written down beforehand: which platforms come first (of several with a bar between them, one)
 * and which do not come at all.
 */
@ContentTest
class ExpertBriefsTests {

    /** Where one platform stands for another: the shops of Tmall belong to both. */
    private static final Map<String, String> SAME = Map.of("taobao-live", "taobao");

    /** Briefs on which the finder does not agree, with the platforms in question; the reasons stand in docs/finder.md. */
    private static final Map<String, List<String>> DISAGREEMENTS = Map.of(
            // recorded: office workers, reputation, Tier 1; that its scores are about films and books is in no trait
            "employer-recruiting-staff", List.of("douban"),
            // nobody has recorded the ages of either; an unknown age is not a no
            "supplements-50-plus-no-company", List.of("taobao-live", "xiaohongshu"),
            // it is known not to keep customers, but what it sells and to whom count as much together
            "outdoor-club-members", List.of("xiaohongshu"),
            // recorded: its shop and its users fit better than those of Taobao; that Tmall is where goods for children
            // are bought, is in no trait
            "snacks-for-children-across-the-border", List.of("taobao|jd"),
            // an assistant has no account or advertising, and that people search with it is all that is recorded
            "found-by-search-and-ai", List.of("doubao"));

    @Autowired
    Recommendations recommendations;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "briefs.csv", numLinesToSkip = 1, maxCharsPerColumn = 8192)
    void putsFirstWhatAnExpertPutsFirst(String name, String brief, String firstThree, String notFirstFive) {
        var query = UriComponentsBuilder.newInstance().query(brief).build().getQueryParams();
        var best = recommendations.best(query, 5, Language.EN).stream()
                .map(EntryRef::slug)
                .toList();
        var three = best.subList(0, Math.min(3, best.size()));
        var wrong = new ArrayList<String>();
        List.of(firstThree.split(" ")).stream()
                .filter(any -> List.of(any.split("\\|")).stream()
                        .noneMatch(slug -> three.contains(slug) || three.contains(SAME.getOrDefault(slug, slug))))
                .forEach(wrong::add);
        List.of(notFirstFive.split(" ")).stream().filter(best::contains).forEach(wrong::add);
        assertThat(wrong)
                .as("%s: %s", name, best)
                .containsExactlyInAnyOrderElementsOf(DISAGREEMENTS.getOrDefault(name, List.of()));
    }
}
