package org.luopan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTests {

    private final RecordJson json = new RecordJson(JsonMapper.shared());

    @Test
    void readsWhatItWrote() {
        var record = RecordData.of(Map.of("slug", "momo"))
                .with("figures", List.of(RecordData.of(Map.of("amount", "1418000000"))));
        assertThat(json.read(json.write(record))).isEqualTo(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "NaN",
                "true",
                "\"a\"",
                "[]",
                "{",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":[null]}",
                "{\"a\":[[]]}"
            })
    void takesNothingElseForARecord(String words) {
        assertThatExceptionOfType(RecordJson.NoRecord.class).isThrownBy(() -> json.read(words));
    }
}
