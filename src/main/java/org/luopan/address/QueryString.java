package org.luopan.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The query of an address: keys and values are encoded as they are added; nothing is put before the first but a question mark. */
public final class QueryString {

    private final List<String> pairs = new ArrayList<>();

    /** Adds a key with a value, an empty one too. */
    public QueryString with(String key, Object value) {
        pairs.add(key + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a key with a value unless that is what the address means without the key. */
    public QueryString unless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : with(key, value);
    }

    /** The query with its question mark; empty where nothing was added. */
    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The first value of a key, without spaces around it; empty where there is none. */
    public static String first(MultiValueMap<String, String> query, String key) {
        return Objects.requireNonNullElse(query.getFirst(key), "").strip();
    }

    /** The values of a key that say something, as they were sent. */
    public static Stream<String> values(MultiValueMap<String, String> query, String key) {
        return query.getOrDefault(key, List.of()).stream().filter(value -> value != null && !value.isBlank());
    }
}
