package org.luopan.synonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
