package org.luopan.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a record as JSON, its fields beside the arrays of its rows, and reads it back. */
@Component
public class RecordJson {

    private final JsonMapper mapper;

    RecordJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public String write(RecordData typed) {
        return mapper.writeValueAsString(plain(typed));
    }

    /** A record as a file, the same bytes for the same record: its kind, then its fields in alphabetical order. */
    public String file(String kind, RecordData typed) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("kind", kind);
        plain.putAll(plain(typed));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(plain).replace("\r\n", "\n") + "\n";
    }

    /** JSON that is no record. In a hidden field of a form it was not written by this program. */
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public static final class NoRecord extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NoRecord(String reason) {
            super("Not a record: " + reason);
        }
    }

    /** Reads a record; throws {@link NoRecord} for anything but an object of strings and arrays of such objects. */
    public RecordData read(String json) {
        try {
            return typed(mapper.readValue(json, Map.class));
        } catch (JacksonException e) {
            throw new NoRecord(e.getOriginalMessage());
        }
    }

    /** The record as maps, lists and strings, its fields in alphabetical order. */
    public Map<String, Object> plain(RecordData typed) {
        var plain = new LinkedHashMap<String, Object>();
        typed.values().keySet().stream().sorted().forEach(key -> plain.put(key, typed.get(key)));
        typed.rows().keySet().stream()
                .sorted()
                .forEach(key ->
                        plain.put(key, typed.rows(key).stream().map(this::plain).toList()));
        return plain;
    }

    /** A record from maps, lists and strings; throws {@link NoRecord} for anything else. */
    public RecordData typed(@Nullable Map<?, ?> plain) {
        if (plain == null) {
            throw new NoRecord("it is null");
        }
        var values = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, List<RecordData>>();
        plain.forEach((key, value) -> {
            if (value instanceof String words) {
                values.put(key.toString(), words);
            } else if (value instanceof List<?> list) {
                var group = new ArrayList<RecordData>();
                for (var row : list) {
                    if (!(row instanceof Map<?, ?> fields)) {
                        throw new NoRecord(key + " holds something that is no row");
                    }
                    group.add(typed(fields));
                }
                rows.put(key.toString(), group);
            } else {
                throw new NoRecord(key + " is neither text nor rows");
            }
        });
        return new RecordData(values, rows);
    }
}
