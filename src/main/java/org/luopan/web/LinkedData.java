package org.luopan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import tools.jackson.databind.json.JsonMapper;

/** What a page says about its subject to programs, in the words of schema.org. */
public record LinkedData(Map<String, Object> properties) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A thing of a schema.org type, with its name. */
    public static LinkedData of(String type, String name) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("@type", type);
        properties.put("name", name);
        return new LinkedData(properties);
    }

    /** The subject of a page: its type, all its names, and the address of the page. */
    public static LinkedData about(String type, EntryRef entry, Page page) {
        return of(type, entry.name().words())
                .with(
                        "alternateName",
                        Stream.of(entry.zh(), entry.pinyin())
                                .filter(name -> name != null)
                                .toList())
                .with("url", page.canonical());
    }

    /** The same with one more property; an empty or missing value is left out. */
    public LinkedData with(String property, @Nullable Object value) {
        if (value == null
                || value instanceof List<?> list && list.isEmpty()
                || value.toString().isBlank()) {
            return this;
        }
        var more = new LinkedHashMap<>(properties);
        more.put(property, value instanceof LinkedData data ? data.properties : value);
        return new LinkedData(more);
    }

    /** As JSON that can stand in a page: nothing in it can end the element around it. */
    public String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(properties);
        return JSON.writeValueAsString(all).replace("<", "\\u003c");
    }
}
