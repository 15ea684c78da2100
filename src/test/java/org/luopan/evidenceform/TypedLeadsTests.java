package org.luopan.evidenceform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luopan.language.Language;
import org.luopan.language.MessageFiles;
import org.luopan.language.Messages;
import org.luopan.record.RecordData;
import org.springframework.context.MessageSource;

class TypedLeadsTests {

    private static final RecordData CHECKED =
            figure("1414000000", "2025-Q3", "official-filing").with("checking", "checked");
    private static final RecordData NEWER = figure("1418000000", "2025-Q4", "official-filing");

    private final TypedLeads leads = new TypedLeads(words());

    @Test
    void sayThatANewerValueDoesNotLeadBecauseNobodyCheckedIt() {
        var remarks = of(CHECKED, NEWER);
        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.row()).isEqualTo(1);
            assertThat(remark.newest()).isTrue();
            assertThat(remark.value()).isEqualTo("1.418\u00a0billion (Q4 2025)");
            assertThat(remark.says())
                    .isEqualTo(
                            "The page will still lead with 1.414\u00a0billion (Q3 2025), because it was checked in the"
                                    + " source, and this one was not.");
        });
    }

    @Test
    void sayNothingWhereTheNewestLeads() {
        assertThat(of(CHECKED, NEWER.with("checking", "checked"))).isEmpty();
        assertThat(of(CHECKED)).isEmpty();
        assertThat(of(CHECKED, NEWER.with("rank", "deprecated"))).isEmpty();
    }

    @Test
    void sayThatAnotherIsPreferredOrBetterFounded() {
        assertThat(of(CHECKED.with("rank", "preferred"), NEWER.with("checking", "checked")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.says()).contains("because an editor preferred it"));
        assertThat(of(CHECKED, NEWER.with("confidence", "third-party-estimate")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.says())
                        .contains("because it is an official filing or statistic, and this is a third-party estimate"));
    }

    @Test
    void sayThatAnEmptyBasisStartsAnotherSeries() {
        assertThat(of(CHECKED.with("basis_en", "quarter average"), NEWER.with("checking", "checked")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.says())
                        .contains("“Basis” is empty here")
                        .contains("1.414\u00a0billion (Q3 2025)")
                        .contains("“quarter average”")
                        .doesNotContain("still lead"));
    }

    @Test
    void compareOnlyWhatStandsOnOneCard() {
        assertThat(of(CHECKED, NEWER.with("product", "TikTok"))).isEmpty();
        assertThat(of(CHECKED, NEWER.with("metric", "dau"))).isEmpty();
    }

    @Test
    void passOverWhatIsNotRightYet() {
        assertThat(of(CHECKED, NEWER.with("as_of", "soon"), NEWER.with("confidence", ""), RecordData.NOTHING))
                .isEmpty();
        assertThat(of(CHECKED, NEWER.with("amount", "many"))).hasSize(1);
    }

    private List<TypedLeads.Remark> of(RecordData... figures) {
        return leads.of(new RecordData(Map.of(), Map.of("figures", List.of(figures))), Language.EN);
    }

    private static RecordData figure(String amount, String asOf, String confidence) {
        return RecordData.of(
                Map.of("metric", "mau", "unit", "accounts", "amount", amount, "as_of", asOf, "confidence", confidence));
    }

    private static Messages words() {
        try {
            var constructor = Messages.class.getDeclaredConstructor(MessageSource.class);
            constructor.setAccessible(true);
            return constructor.newInstance(new MessageFiles());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
