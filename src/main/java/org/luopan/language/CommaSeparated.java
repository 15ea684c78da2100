package org.luopan.language;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a list of words in one column, with commas between them. */
@Converter
public class CommaSeparated implements AttributeConverter<List<String>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> words) {
        return words == null || words.isEmpty() ? null : String.join(", ", words);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isBlank()
                ? List.of()
                : List.of(column.strip().split("\\s*,\\s*"));
    }
}
