package org.luopan.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;
import static org.luopan.record.MadeUpRecords.LANTERN;
import static org.luopan.record.MadeUpRecords.TYPE;
import static org.luopan.record.MadeUpRecords.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.difference.DiffView.FieldView;
import org.luopan.difference.DiffView.PartView;
import org.luopan.difference.DiffView.RowView;
import org.luopan.difference.DiffView.RowsView;
import org.luopan.difference.DiffView.SourceView;
import org.luopan.language.Language;
import org.luopan.language.MessagesFixtures;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.Section;
import org.luopan.recordstore.RecordFixtures;

/** Two states of a made-up record as an editor reads the difference, and what is wrong with one. */
class DifferenceInWordsTests {

    /** A record type whose rows name a metric and a source. */
    private static final RecordType EVIDENCE = RecordType.ofRecord(
            "thing",
            "thing",
            List.of(Section.of(
                    "figures",
                    List.of(),
                    RowGroup.of(
                            "figures",
                            "figure",
                            "entry_id",
                            List.of(
                                    Field.reference("metric", FieldType.METRIC, "metric_id"),
                                    Field.decimal("amount"),
                                    Field.time("as_of"),
                                    Field.flag("assumed"),
                                    Field.source("source", "source_id"),
                                    Field.address("address", 80))))),
            typed -> typed);

    private final FieldLabels labels = new FieldLabels(MessagesFixtures.MESSAGES);
    private final Differences differences = new Differences(labels, RecordFixtures.names(), MessagesFixtures.MESSAGES);

    @Test
    void namesThePartTheFieldAndItsLanguage() {
        var part = view(LANTERN.with("name_sv", "Lykta"), SV).get(0);

        assertThat(part.label()).isEqualTo("Profil");
        assertThat(part.changed()).isTrue();
        assertThat(part.fields())
                .filteredOn(FieldView::changed)
                .extracting(FieldView::label, FieldView::change, FieldView::lang, FieldView::after)
                .containsExactly(tuple("Namn (svenska)", "added", "sv", "Lykta"));
    }

    @Test
    void marksTheWordsOfATextThatChanged() {
        var summary = changed(LANTERN.with("summary_en", "Letters among old students."));

        assertThat(summary.pieces())
                .containsExactly(
                        new DiffPart(DiffPart.State.SAME, "Letters among "),
                        new DiffPart(DiffPart.State.ADDED, "old "),
                        new DiffPart(DiffPart.State.SAME, "students."));
    }

    @Test
    void showsANumberThatChangedAsAWhole() {
        assertThat(changed(LANTERN.with("first_year", "2017")).pieces())
                .containsExactly(
                        new DiffPart(DiffPart.State.REMOVED, "2018"), new DiffPart(DiffPart.State.ADDED, "2017"));
        assertThat(changed(LANTERN.with("first_year", "")).change()).isEqualTo("removed");
    }

    @Test
    void showsOfSeveralValuesWhichCameAndWhichWent() {
        var years = changed(LANTERN.with("years", "2019\n2020"));

        assertThat(years.set()).isTrue();
        assertThat(years.pieces())
                .containsExactly(
                        new DiffPart(DiffPart.State.SAME, "2019"),
                        new DiffPart(DiffPart.State.ADDED, "2020"),
                        new DiffPart(DiffPart.State.REMOVED, "2018"));
    }

    @Test
    void knowsARowByItsIdAndSaysWhatItIsAbout() {
        var after = LANTERN.with(
                "figures", List.of(figure("", "dau", "5", "2026"), figure("7", "mau", "130000000", "2026-Q3")));
        var rows = view(after, EN).get(1).groups().get(0);

        assertThat(rows.label()).isEqualTo("Figures");
        assertThat(rows.rows())
                .extracting(RowView::title, RowView::change)
                .containsExactly(tuple("dau · 5 · 2026", "added"), tuple("mau · 130,000,000 · Q3 2026", "changed"));
        assertThat(rows.rows().get(1).fields())
                .filteredOn(FieldView::changed)
                .extracting(FieldView::path, FieldView::label, FieldView::before, FieldView::after)
                .containsExactly(tuple("figures.1.amount", "Amount", "120500000", "130000000"));
    }

    @Test
    void listsARowThatWentLast() {
        var rows = view(LANTERN.with("figures", List.of(figure("", "dau", "5", "2026"))), EN)
                .get(1)
                .groups()
                .get(0)
                .rows();

        assertThat(rows)
                .extracting(RowView::path, RowView::change)
                .containsExactly(tuple("figures.0", "added"), tuple("figures.was.0", "removed"));
    }

    @Test
    void writesNumbersTimesAndFlagsOutAndOpensTheSource() {
        var row = evidence(
                "metric", "mau", "amount", "1414000000", "as_of", "2025-Q3", "assumed", "yes", "source", "report");
        var before = RecordData.NOTHING.with("figures", List.of(row.with("amount", "1400000000")));
        var group = evidenceView(before, RecordData.NOTHING.with("figures", List.of(row)), SV);

        assertThat(group.rows().get(0).title())
                .isEqualTo(
                        "Monthly active users · 1\u00a0414\u00a0000\u00a0000 · tredje kvartalet 2025 · Lantern: Annual report");
        assertThat(group.rows().get(0).sources())
                .containsExactly(new SourceView("Lantern: Annual report", "https://lantern.example/2026"));
        assertThat(group.rows().get(0).fields())
                .filteredOn(FieldView::changed)
                .singleElement()
                .satisfies(amount -> assertThat(amount.pieces())
                        .containsExactly(
                                new DiffPart(DiffPart.State.REMOVED, "1\u00a0400\u00a0000\u00a0000"),
                                new DiffPart(DiffPart.State.ADDED, "1\u00a0414\u00a0000\u00a0000")));
    }

    @Test
    void linksNothingButPagesOfTheWeb() {
        var row = evidence("metric", "mau", "amount", "1", "address", "javascript:alert(1)");
        var group = evidenceView(RecordData.NOTHING, RecordData.NOTHING.with("figures", List.of(row)), EN);

        assertThat(group.rows().get(0).fields())
                .flatExtracting(FieldView::pieces)
                .noneMatch(piece -> piece.address() != null);
    }

    @Test
    void saysWhichRowsMovedAndNothingOfThoseThatMadeRoom() {
        var one = evidence("id", "1", "metric", "mau");
        var two = evidence("id", "2", "metric", "dau");
        var three = evidence("id", "3", "metric", "mau");
        var group = evidenceView(
                RecordData.NOTHING.with("figures", List.of(one, two, three)),
                RecordData.NOTHING.with("figures", List.of(three, one, two)),
                EN);

        assertThat(group.rows())
                .filteredOn(RowView::moved)
                .extracting(RowView::anchor)
                .containsExactly("figures-id-3");
        assertThat(group.changed()).isTrue();
    }

    @Test
    void leavesOutWhatALongTextSaysBetweenItsChanges() {
        var filler = "A ".repeat(300);
        var summary = differences
                .view(
                        RecordDiff.of(
                                TYPE,
                                LANTERN.with("summary_en", "Old " + filler + "end."),
                                LANTERN.with("summary_en", "New " + filler + "finish.")),
                        EN)
                .parts()
                .get(0)
                .fields()
                .stream()
                .filter(FieldView::changed)
                .findFirst()
                .orElseThrow();

        assertThat(summary.pieces()).extracting(DiffPart::state).contains(DiffPart.State.SKIPPED);
        assertThat(summary.pieces().stream()
                        .mapToInt(piece -> piece.words().length())
                        .sum())
                .isLessThan(260);
    }

    @Test
    void countsEachFieldAndEachRowOnce() {
        var after = LANTERN.with("first_year", "2017")
                .with("name_sv", "Lykta")
                .with("figures", List.of(figure("7", "dau", "1", "2025")));

        assertThat(differences.view(RecordDiff.of(TYPE, LANTERN, after), EN).changes())
                .isEqualTo(3);
        assertThat(differences.view(RecordDiff.of(TYPE, LANTERN, LANTERN), EN).changed())
                .isFalse();
    }

    @Test
    void saysInWordsWhatIsWrongWithWhichField() {
        var typed = LANTERN.with("first_year", "1812")
                .with("name_en", "")
                .with(
                        "figures",
                        List.of(
                                figure("7", "mau", "1", "2026-Q5"),
                                figure("", "dau", "5000000000", "2026"),
                                figure("", "dau", "4", "2026")));
        var faults = RecordFixtures.check().faults(TYPE, typed);

        assertThat(faults)
                .extracting(FieldError::path, FieldError::overridable)
                .containsExactlyInAnyOrder(
                        tuple("name_en", false),
                        tuple("first_year", false),
                        tuple("figures.0.as_of", false),
                        tuple("figures.1.amount", true),
                        tuple("figures.2.as_of", false));
        assertThat(faults.stream().limit(3).map(fault -> inWords(fault, EN)))
                .containsExactly(
                        "Name (English) is missing",
                        "Since must be between 1990 and 2100",
                        "Figures 1, As of is not a time such as 2025, H1 2025, Q3 2025, September 2025 or 30 September 2025");
        assertThat(inWords(faults.get(0), SV)).isEqualTo("Namn (engelska) saknas");
    }

    private static RecordData evidence(String... fieldsAndWords) {
        var row = RecordData.NOTHING;
        for (var i = 0; i < fieldsAndWords.length; i += 2) {
            row = row.with(fieldsAndWords[i], fieldsAndWords[i + 1]);
        }
        return row;
    }

    private RowsView evidenceView(RecordData before, RecordData after, Language language) {
        return differences
                .view(RecordDiff.of(EVIDENCE, before, after), language)
                .parts()
                .get(0)
                .groups()
                .get(0);
    }

    private String inWords(FieldError fault, Language language) {
        return labels.path(TYPE, fault.path(), language) + " " + labels.fault(fault, language);
    }

    private List<PartView> view(RecordData after, Language language) {
        return differences.view(RecordDiff.of(TYPE, LANTERN, after), language).parts();
    }

    /** The only field that changed. */
    private FieldView changed(RecordData after) {
        return view(after, EN).get(0).fields().stream()
                .filter(FieldView::changed)
                .reduce((one, other) -> {
                    throw new AssertionError("Changed as well: " + other);
                })
                .orElseThrow();
    }
}
