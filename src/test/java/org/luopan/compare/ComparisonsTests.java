package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.compare.SideBySide.CellView;
import org.luopan.compare.SideBySide.RowView;
import org.luopan.figure.Confidence;
import org.luopan.figure.Figure;
import org.luopan.language.Language;
import org.luopan.platform.PlatformFixtures;
import org.luopan.source.Citation;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What a comparison shows, told of two platforms that are made up. */
class ComparisonsTests {

    private static final String BOTH = "platform=lantern&platform=kite";

    private final Comparisons comparisons = comparisons(MadeUpEntries.FIGURES);

    @Test
    void isCalledByTheEntriesInTheOrderAskedFor() {
        assertThat(page(BOTH, EN).heading()).isEqualTo("Lantern and Kite compared");
        assertThat(page("platform=kite&platform=lantern", SV).columns())
                .extracting(column -> column.slug())
                .containsExactly("kite", "lantern");
    }

    @Test
    void saysOfEachWhatIsKnownAndLeavesTheOtherCellEmpty() {
        var since = row(page(BOTH, EN), "Since");

        assertThat(words(since.cells().get(0))).containsExactly("2018");
        assertThat(since.cells().get(0).sources()).extracting(Citation::source).containsExactly("lantern-report");
        assertThat(since.cells().get(1).unknown()).isTrue();
    }

    @Test
    void saysHowStrongAndByWhichSources() {
        var students = row(page(BOTH, SV), "Studenter").cells().get(0);

        assertThat(students.statements())
                .extracting(said -> said.text().words(), said -> said.strength())
                .containsExactly(tuple("Kärna", "core"));
        assertThat(students.statements().get(0).note().lang()).isEqualTo("en");
        assertThat(students.sources()).extracting(Citation::source).containsExactly("lantern-report");
    }

    @Test
    void keepsApartWhatIsUnknownOfAll() {
        var page = page(BOTH, EN);

        assertThat(page.unknown())
                .flatExtracting(SideBySide.GroupView::rows)
                .allSatisfy(row -> assertThat(row.cells()).allMatch(CellView::unknown));
        assertThat(page.groups())
                .flatExtracting(SideBySide.GroupView::rows)
                .allSatisfy(row -> assertThat(row.cells()).anyMatch(cell -> !cell.unknown()));
    }

    @Test
    void drawsNoBarsWhereDifferentThingsAreCountedAndSaysSo() {
        var users = row(page(BOTH, EN), "Monthly users");

        assertThat(users.note()).isEqualTo(MadeUpBase.MESSAGES.say(EN, "compare.unlike"));
        assertThat(users.scale()).isNull();
        assertThat(users.cells()).extracting(CellView::length).containsOnlyNulls();
        assertThat(users.cells())
                .extracting(cell -> cell.figure().amount().words())
                .containsExactly("more than 120.5\u00a0million", "2\u00a0million");
    }

    @Test
    void drawsBarsInPercentOfTheLongestWhereBothCountTheSame() {
        var users = row(comparisons(likeForLike()).page(query(BOTH), EN), "Monthly users");

        assertThat(users.note()).isNull();
        assertThat(users.cells()).extracting(CellView::length).containsExactly(100, 25);
        assertThat(users.scale()).isEqualTo("Bars from 0 to 120\u00a0million");
    }

    @Test
    void drawsNoBarWhereThereIsNothingToCompareItWith() {
        var users = row(comparisons(MadeUpEntries.USERS_OF_LANTERN).page(query(BOTH), EN), "Monthly users");

        assertThat(users.note()).isNull();
        assertThat(users.cells()).extracting(CellView::length).containsOnlyNulls();
        assertThat(users.cells()).extracting(CellView::unknown).containsExactly(false, true);
    }

    @Test
    void leavesOutWhatIsAlikeWhereOnlyDifferencesAreWanted() {
        var differences = page(BOTH + "&diff=1", EN);

        assertThat(row(page(BOTH, EN), "Operator")).isNotNull();
        assertThat(row(differences, "Operator")).isNull();
        assertThat(row(differences, "Students")).as("known of one alone").isNull();
        assertThat(row(differences, "Monthly users")).isNotNull();
        assertThat(differences.alike()).isGreaterThan(2);
    }

    @Test
    void showsTheGroupsAskedForOnly() {
        assertThat(page(BOTH + "&rows=audience", EN).groups())
                .extracting(SideBySide.GroupView::key)
                .containsExactly("audience");
    }

    @Test
    void offersTheEntriesThatAreNotChosen() {
        var one = page("platform=kite", EN);

        assertThat(one.table()).isFalse();
        assertThat(one.groups()).isEmpty();
        assertThat(one.offered().get(0).entries())
                .extracting(entry -> entry.slug())
                .containsExactly("lantern");
    }

    @Test
    void namesWhatItCouldNotFind() {
        assertThat(page(BOTH + "&platform=nowhere", EN).selection().ignored())
                .extracting(Selection.Ignored::value)
                .containsExactly("nowhere");
    }

    private SideBySide page(String query, Language language) {
        return comparisons.page(query(query), language);
    }

    private static MultiValueMap<String, String> query(String query) {
        return UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    }

    private static Comparisons comparisons(List<Figure> figures) {
        var known = MadeUpBase.figures(figures);
        return new Comparisons(
                List.of(PlatformFixtures.rows()),
                new FigureRows(known, MadeUpBase.MESSAGES),
                known,
                MadeUpBase.ENTRIES,
                MadeUpBase.MESSAGES);
    }

    /** Both companies count their own users, in the same quarter. */
    private static List<Figure> likeForLike() {
        return Stream.of(MadeUpEntries.LANTERN, MadeUpEntries.KITE)
                .map(platform -> MadeUpEntries.figure(
                                platform,
                                MadeUpEntries.USERS,
                                platform == MadeUpEntries.KITE ? "30000000" : "120000000",
                                "accounts",
                                "2026-Q3",
                                MadeUpEntries.REPORT,
                                Confidence.COMPANY_STATEMENT)
                        .get())
                .toList();
    }

    private static RowView row(SideBySide page, String label) {
        return page.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(CellView cell) {
        return cell.statements().stream().map(said -> said.text().words()).toList();
    }
}
