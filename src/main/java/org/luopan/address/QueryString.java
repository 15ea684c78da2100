package org.luopan.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Builds the query of an address, starting with a question mark; keys and values are encoded as they are added. */
public final class QueryString {

    private final List<String> pairs = new ArrayList<>();

    /** Adds a key with a value, even if that is empty. */
    public QueryString with(String key, Object value) {
        pairs.add(key + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a key with a value, unless the value is the default for an absent key. */
    public QueryString unless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : with(key, value);
    }

    /** The query with its question mark; empty if nothing was added. */
    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The first value of a key, without spaces around it; empty if there is none. */
    public static String first(MultiValueMap<String, String> query, String key) {
        return Objects.requireNonNullElse(query.getFirst(key), "").strip();
    }

    /** The values of a key that are not blank, as they were sent. */
    public static Stream<String> values(MultiValueMap<String, String> query, String key) {
        return query.getOrDefault(key, List.of()).stream().filter(value -> value != null && !value.isBlank());
    }
}
