package org.luopan.address;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The parameters of a query, in its order.
     *
     * @throws IllegalArgumentException if it is not encoded as UTF-8 with percent signs
     */
    public static Map<String, List<String>> parse(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&")) {
            var sign = pair.indexOf('=');
            var key = decoded(sign < 0 ? pair : pair.substring(0, sign));
            if (!key.isEmpty()) {
                parameters
                        .computeIfAbsent(key, first -> new ArrayList<>())
                        .add(sign < 0 ? "" : decoded(pair.substring(sign + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') >= 0 || decoded.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not UTF-8: " + text);
        }
        return decoded;
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
