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
import org.luopan.language.Language;
import org.luopan.language.MessagesFixtures;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.recordstore.RecordFixtures;

/** Two states of a made-up record as an editor reads the difference, and what is wrong with one. */
class DifferenceInWordsTests {

    private final FieldLabels labels = new FieldLabels(MessagesFixtures.MESSAGES);

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
                .containsExactly(
                        tuple("dau · 5 · 2026", "added"), tuple("mau · 130\u00a0000\u00a0000 · 2026-Q3", "changed"));
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
    void countsEachFieldAndEachRowOnce() {
        var after = LANTERN.with("first_year", "2017")
                .with("name_sv", "Lykta")
                .with("figures", List.of(figure("7", "dau", "1", "2025")));

        assertThat(labels.view(RecordDiff.of(TYPE, LANTERN, after), EN).changes())
                .isEqualTo(3);
        assertThat(labels.view(RecordDiff.of(TYPE, LANTERN, LANTERN), EN).changed())
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
                        "Figures 1, As of is not a time such as 2025, 2025-H1, 2025-Q3, 2025-09 or 2025-09-30");
        assertThat(inWords(faults.get(0), SV)).isEqualTo("Namn (engelska) saknas");
    }

    private String inWords(FieldError fault, Language language) {
        return labels.path(TYPE, fault.path(), language) + " " + labels.fault(fault, language);
    }

    private List<PartView> view(RecordData after, Language language) {
        return labels.view(RecordDiff.of(TYPE, LANTERN, after), language).parts();
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
