package org.luopan.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.language.Language;
import org.luopan.picker.Pickables;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a synonym may mean. */
@PageTest
class SynonymFormTests {

    @Autowired
    RecordTypes recordTypes;

    @Autowired
    RecordCheck check;

    @Autowired
    RecordStore records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Pickables pickables;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric/mau",
                "operator/tencent-holdings",
                "audience/gen-z",
                "term/great-firewall",
                "guide/choose-the-platform"
            })
    void meansWhatExists(String means) {
        assertThat(faults(means)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metric/maus", "operator/tencents", "audience/martians", "term/none", "metric/", "mau"})
    void meansNothingThatDoesNotExist(String means) {
        assertThat(faults(means)).extracting(FieldError::message).containsExactly("fault.synonym");
    }

    @Test
    void areShownByTheNameOfWhatTheyMean() throws Exception {
        var id = jdbc.sql("select list_id from synonym where means = 'metric/mau' order by list_id")
                .query(Long.class)
                .list()
                .get(0);
        var form = Jsoup.parse(mvc.get()
                .uri("/admin/vocabulary/synonym/" + id)
                .header("Accept-Language", "en")
                .with(admin())
                .exchange()
                .getResponse()
                .getContentAsString());
        var rows = form.select("details.row > summary").eachText();
        assertThat(rows).anyMatch(row -> row.contains("Monthly active users"));
        assertThat(rows).noneMatch(row -> row.matches(".*\\b[a-z-]+/[a-z0-9-]+.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "Monthly active users, metric/mau",
        "KOC, term/koc",
        "Tencent Holdings, operator/tencent-holdings",
        "广州, city/guangzhou",
        "audience/gen-z, audience/gen-z"
    })
    void areUnderstoodByAnyName(String typed, String code) {
        var means = Field.reference("means", FieldType.MEANING, "means");
        assertThat(pickables.code(means, typed)).hasValue(code);
        assertThat(pickables.shown(means, code, Language.EN)).endsWith(" [" + code + "]");
        assertThat(pickables.code(means, pickables.shown(means, code, Language.SV)))
                .hasValue(code);
    }

    @Test
    void areAllOfThingsThatExistAsDelivered() {
        var type = recordTypes.find(Synonyms.RECORD).orElseThrow();
        var ids = jdbc.sql("select id from synonym_list").query(Long.class).list();
        assertThat(ids)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(
                                check.faults(type, records.load(type, id).orElseThrow()))
                        .isEmpty());
    }

    private List<FieldError> faults(String means) {
        var typed = RecordData.of(
                        Map.of("name_en", "Made up", "name_sv", "Påhittad", "slug", "made-up", "sort_order", "9"))
                .with("synonyms", List.of(RecordData.of(Map.of("means", means, "said", "made up"))));
        return new ArrayList<>(check.faults(recordTypes.find(Synonyms.RECORD).orElseThrow(), typed));
    }
}
