package org.luopan.verification;

import java.util.List;
import java.util.Objects;
import org.luopan.address.QueryString;
import org.luopan.language.Visible;
import org.springframework.util.MultiValueMap;

/** A confirmation as typed: the ticked values, the source they were checked against, the day and a note. */
public record VerificationForm(List<String> values, String source, String day, String note) {

    /** An empty form with today's date. */
    static VerificationForm on(String today) {
        return new VerificationForm(List.of(), "", today, "");
    }

    public static VerificationForm from(MultiValueMap<String, String> typed) {
        return new VerificationForm(
                typed.getOrDefault("value", List.of()).stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                first(typed, "source"),
                first(typed, "day"),
                first(typed, "note"));
    }

    public boolean ticked(String key) {
        return values.contains(key);
    }

    private static String first(MultiValueMap<String, String> typed, String key) {
        return Visible.of(QueryString.first(typed, key));
    }
}
