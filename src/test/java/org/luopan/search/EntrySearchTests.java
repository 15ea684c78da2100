package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.madeup.MadeUpEntry.entry;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.spy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.entry.EntryKind;
import org.luopan.index.JoinedIndex;
import org.luopan.language.Language;
import org.luopan.vocabulary.Strength;
import org.madeup.MadeUpIndex;

/** What searches find, and in which order, among five entries; if nothing else decided, they would come in this order. */
class EntrySearchTests {

    private static final MadeUpIndex INDEX = new MadeUpIndex(List.of(
            entry(EntryKind.TREND, "Night Shopping", "Nattshopping")
                    .chinese("夜购物", "Yègòuwù")
                    .foundBy("Nox")
                    .summary(
                            "Lantern after lantern: the old streets buy tea online by the light of one lantern.", null),
            entry(EntryKind.PLATFORM, "Lantern Market", "Lyktmarknaden")
                    .chinese("河市", "Héshì")
                    .foundBy("The Little Port of Hundred Lamps Market")
                    .summary("Sells tea, a paperlamp and drums online.", "Säljer te och trummor online.")
                    .like("Instagram", Strength.PRESENT),
            entry(EntryKind.CITY, "Lantern", "Lyktan")
                    .chinese("灯笼", "Dēnglong")
                    .foundBy("Port Paperlamp", "The Little Port of Hundred Lamps")
                    .summary("A harbour in the north.", "En hamn i norr."),
            entry(EntryKind.TREND, "Video", "Video")
                    .chinese("视频", "Shìpín")
                    .summary("Video and video again, all of it video.", "Video och åter video, bara video."),
            entry(EntryKind.PLATFORM, "Video", "Video").like("Instagram", Strength.CORE)));

    private final EntrySearch search = SearchFixtures.search(INDEX);

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void opensTheIndexOnceForAllThatIsAskedInOneState() {
        var joined = spy(new JoinedIndex());
        var once = SearchFixtures.search(INDEX, joined);
        var found = once.inOneState(() -> once.inOneState(() -> {
            var question = SearchQuery.of("lantern");
            var hits = once.find(question, List.of(), List.of(), 0, 10, Language.EN);
            once.passages(hits.hits(), question, hits, Language.EN);
            return once.named(question);
        }));
        assertThat(found).containsKey("lantern");
        assertThat(opened(joined)).isOne();
        once.knows("lantern");
        assertThat(opened(joined)).isEqualTo(2);
    }

    @Test
    void opensTheIndexAnewAfterAnError() {
        var joined = spy(new JoinedIndex());
        var once = SearchFixtures.search(INDEX, joined);
        assertThatIllegalStateException()
                .isThrownBy(() -> once.inOneState(() -> {
                    throw new IllegalStateException();
                }));
        assertThat(once.knows("lantern")).isTrue();
        assertThat(opened(joined)).isEqualTo(2);
    }

    private static long opened(JoinedIndex joined) {
        return mockingDetails(joined).getInvocations().stream()
                .filter(call -> call.getMethod().getName().equals("of"))
                .count();
    }

    @Test
    void putsNamesBeforeTextsThatMentionThem() {
        assertThat(found("lantern")).last().isEqualTo("trend/night-shopping");
        assertThat(found("paperlamp")).containsExactly("city/lantern", "platform/lantern-market");
    }

    @Test
    void putsAWholeNameBeforeTheBeginningOfAnother() {
        assertThat(found("lantern")).containsExactly("city/lantern", "platform/lantern-market", "trend/night-shopping");
        assertThat(found("lantern market")).startsWith("platform/lantern-market", "city/lantern");
        assertThat(found("the little port of hundred lamps"))
                .containsExactly("city/lantern", "platform/lantern-market");
    }

    @Test
    void putsTheBeginningOfANameBeforeItsLaterWords() {
        assertThat(found("port")).containsExactly("city/lantern", "platform/lantern-market");
    }

    @Test
    void putsTheLongerOfTwoNamesFirst() {
        assertThat(found("video port paperlamp")).startsWith("city/lantern", "platform/video", "trend/video");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lyktan",
                "LANTERN",
                "lan-tern",
                "Port Paperlamp",
                "paperlamp",
                "灯笼",
                "燈籠",
                "Dēnglong",
                "denglong",
                "deng long",
                "deng1 long2"
            })
    void findsANameInEverySpelling(String spelling) {
        assertThat(found(spelling)).first().isEqualTo("city/lantern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yegouwu", "Yè Gòu Wù", "ye4 gou4 wu4", "夜購物"})
    void findsPinyinWithAndWithoutTones(String spelling) {
        assertThat(found(spelling)).containsExactly("trend/night-shopping");
    }

    @Test
    void findsChineseInTheWordsOfTaiwan() {
        assertThat(found("影片")).containsExactly("trend/video");
    }

    @Test
    void putsPlatformsFirstIfNothingElseDecides() {
        assertThat(found("video")).containsExactly("platform/video", "trend/video");
    }

    @Test
    void putsTheStrongestLikenessFirst() {
        assertThat(found("instagram")).containsExactly("platform/video", "platform/lantern-market");
    }

    @ParameterizedTest
    @CsvSource({
        "lantren, city/lantern",
        "lanternmarkt, platform/lantern-market",
        "dengling, city/lantern",
        "vidoe, platform/video",
        "vidio, platform/video"
    })
    void findsNamesInSpiteOfSlips(String typed, String meant) {
        assertThat(found(typed)).first().isEqualTo(meant);
    }

    @Test
    void saysWhatWasMeantByASlip() {
        assertThat(meant("vidio")).isEqualTo("Video");
        assertThat(meant("lantern")).isNull();
        assertThat(meant("drums")).isNull();
    }

    @Test
    void forgivesNoSlipsInShortWords() {
        assertThat(found("nox")).containsExactly("trend/night-shopping");
        assertThat(found("nix")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sell drum", "drums", "trumma", "trummorna"})
    void findsWordsOfTextsInTheirOtherForms(String words) {
        assertThat(found(words)).containsExactly("platform/lantern-market");
    }

    @Test
    void findsTextsThatHaveMostOfTheWords() {
        assertThat(found("sells tea and silver umbrellas")).containsExactly("platform/lantern-market");
        assertThat(found("golden tea and silver umbrellas")).isEmpty();
        assertThat(found("silver tea")).isEmpty();
    }

    @Test
    void proposesNamesOnly() {
        var proposed = search.complete(SearchQuery.of("lantern"), Language.EN);
        assertThat(proposed).extracting(HitView::address).containsExactly("city/lantern", "platform/lantern-market");
    }

    @Test
    void saysWhichOtherNameWasFound() {
        assertThat(search.complete(SearchQuery.of("port p"), Language.SV))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.name().words()).isEqualTo("Lyktan");
                    assertThat(hit.calledBy()).isEqualTo("Port Paperlamp");
                });
    }

    @Test
    void quotesTextsInTheLanguageOfThePageAlone() {
        var inSwedish = passages("online", Language.SV);
        assertThat(inSwedish.get("platform/lantern-market"))
                .isEqualTo(passage(null, "Säljer te och trummor ", "online", "."));
        assertThat(inSwedish).doesNotContainKey("trend/night-shopping");
        var inEnglish = passages("online", Language.EN);
        assertThat(inEnglish.get("platform/lantern-market"))
                .isEqualTo(passage(null, "Sells tea, a paperlamp and drums ", "online", "."));
        assertThat(inEnglish).containsKey("trend/night-shopping");
    }

    @Test
    void findsWordsThatStandInDifferentFields() {
        // "Nox" is another name of the first, "streets" stands in its summary.
        assertThat(found("nox streets")).containsExactly("trend/night-shopping");
        assertThat(found("harbour dēnglong")).first().isEqualTo("city/lantern");
    }

    @Test
    void neverFindsAnythingByWordsThatSayNothing() {
        assertThat(found("of the which for best platform")).isEmpty();
        assertThat(found("vilken plattform för i på")).isEmpty();
    }

    @Test
    void takesSwedishCompoundsApart() {
        assertThat(search.find(SearchQuery.of("norrhamnen"), List.of(), List.of(), 0, 20, Language.SV)
                        .hits())
                .extracting(Hit::address)
                .containsExactly("city/lantern");
        assertThat(found("norrtrummor")).isEmpty();
    }

    @Test
    void comparesOneFormOfUnicode() {
        var apart = Normalizer.normalize("Säljer", Normalizer.Form.NFD);
        assertThat(found(apart)).containsExactly("platform/lantern-market");
        assertThat(found("saljer")).containsExactly("platform/lantern-market");
    }

    @Test
    void tellsReadersNoNameInTheOtherLanguage() {
        var hit = search.find(SearchQuery.of("lyktmarknaden"), List.of(), List.of(), 0, 1, Language.EN)
                .hits()
                .get(0);
        assertThat(hit.address()).isEqualTo("platform/lantern-market");
        assertThat(hit.view(SearchQuery.of("lyktmarknaden"), null, Language.EN).calledBy())
                .isNull();
    }

    @Test
    void knowsTheEntriesThatAreNamedAndThoseThatAreAlmost() {
        assertThat(search.named(SearchQuery.of("nox and lanterns")))
                .containsEntry("nox", Set.of("trend/night-shopping"))
                .containsEntry("lantern", Set.of("city/lantern"));
        assertThat(search.misspelt("lanternn")).contains("city/lantern");
        assertThat(search.misspelt("harbour")).isEmpty();
        assertThat(search.named(SearchQuery.of("zebra"))).isEmpty();
    }

    @Test
    void countsAllKindsWhicheverWereChosen() {
        var all = Map.of("city", 1L, "platform", 1L, "trend", 1L);
        assertThat(find("lantern").kinds()).isEqualTo(all);
        var wanted =
                search.find(SearchQuery.of("lantern"), List.of("platform", "trend"), List.of(), 0, 20, Language.EN);
        assertThat(wanted.hits()).extracting(Hit::kind).containsExactly("platform", "trend");
        assertThat(wanted.kinds()).isEqualTo(all);
        var others = search.find(SearchQuery.of("lantern"), List.of(), List.of("platform"), 0, 20, Language.EN);
        assertThat(others.hits()).extracting(Hit::kind).containsExactly("city", "trend");
        assertThat(others.total()).isEqualTo(2);
        assertThat(others.kinds()).isEqualTo(all);
    }

    private EntrySearch.Found find(String typed) {
        return search.find(SearchQuery.of(typed), List.of(), List.of(), 0, 20, Language.EN);
    }

    private List<String> found(String typed) {
        return find(typed).hits().stream().map(Hit::address).toList();
    }

    private String meant(String typed) {
        return search.meant(SearchQuery.of(typed), find(typed)).orElse(null);
    }

    private Map<String, Passage> passages(String typed, Language language) {
        var found = find(typed);
        return search.passages(found.hits(), SearchQuery.of(typed), found, language);
    }

    private static Passage passage(String lang, String before, String marked, String after) {
        return new Passage(
                lang,
                List.of(
                        new Passage.Piece(before, false),
                        new Passage.Piece(marked, true),
                        new Passage.Piece(after, false)));
    }
}
