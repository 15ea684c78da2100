package org.luopan.language;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores the constants of one enum by their codes; each enum has its own subclass. */
public abstract class CodeConverter<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {

    private final Map<String, E> byCode;

    protected CodeConverter(Class<E> type) {
        byCode = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Coded::code, Function.identity()));
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : constant.code();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var constant = byCode.get(code);
        if (constant == null) {
            throw new IllegalStateException("No constant for code " + code + " among " + byCode.keySet());
        }
        return constant;
    }
}
