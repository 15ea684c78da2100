package org.luopan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageTest;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.RecordType;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field of every form has a label, and no label has a key that nothing looks up. */
@PageTest
class FieldLabelsTests {

    @Autowired
    private List<RecordType> recordTypes;

    @Autowired
    private Messages messages;

    @ParameterizedTest
    @EnumSource(Language.class)
    void nameEveryField(Language language) {
        assertThat(recordTypes.stream()
                        .flatMap(FieldLabelsTests::keys)
                        .distinct()
                        .filter(keys -> keys.stream()
                                .allMatch(key ->
                                        messages.find(language, "field." + key).isEmpty())))
                .as("fields without a label")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"field.", "hint."})
    void areLookedForUnderTheirKeys(String kind) {
        assertThat(ResourceBundle.getBundle("messages/form").keySet().stream()
                        .filter(key -> key.startsWith(kind) && key.contains("_")))
                .isEmpty();
    }

    /** The keys under which the label of each field is looked up. */
    private static Stream<List<String>> keys(RecordType recordType) {
        return Stream.concat(
                recordType.fields().stream().map(field -> FieldLabels.keys("", field)),
                recordType.groups().stream()
                        .flatMap(group -> group.fields().stream().map(field -> FieldLabels.keys(group.name(), field))));
    }
}
