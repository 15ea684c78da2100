package org.luopan.recordstore;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.springframework.stereotype.Component;

/** Reads records that somebody wrote into a file: with their words as a form would send them, and nothing that no form has. */
@Component
public class FileReading {

    private final RecordJson json;

    FileReading(RecordJson json) {
        this.json = json;
    }

    /** The record in a file; throws {@link IllegalArgumentException} if it is not a JSON object of texts and rows, or too long. */
    public RecordData read(byte[] content, int mostBytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (content.length > mostBytes || !text.stripLeading().startsWith("{")) {
                throw new IllegalArgumentException("Not a record");
            }
            return json.read(text);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The record with its words as a form would send them; an unknown field is an error. */
    public RecordData clean(RecordType recordType, RecordData typed, Consumer<FieldError> faults) {
        var clean = words("", recordType.fields(), typed, faults);
        for (var name : typed.rows().keySet()) {
            var group = recordType.group(name);
            if (group.isEmpty()) {
                faults.accept(FieldError.at(name, "bundle.fault.unknown"));
                continue;
            }
            var rows = new ArrayList<RecordData>();
            for (var row : typed.rows(name)) {
                var path = name + "." + rows.size() + ".";
                if (!row.rows().isEmpty()) {
                    faults.accept(FieldError.at(path, "bundle.fault.nested"));
                }
                var words = words(path, group.get().fields(), row, faults);
                var id = row.get(RecordData.ID);
                rows.add(id.matches("\\d{1,18}") ? words.with(RecordData.ID, id) : words);
            }
            clean = clean.with(name, rows.stream().filter(row -> !row.blank()).toList());
        }
        return clean;
    }

    private static RecordData words(String prefix, List<Field> fields, RecordData typed, Consumer<FieldError> faults) {
        var known = fields.stream().map(Field::name).collect(Collectors.toSet());
        var clean = RecordData.NOTHING;
        for (var entry : typed.values().entrySet()) {
            var name = entry.getKey();
            if (known.contains(name)) {
                clean = clean.with(name, asTyped(entry.getValue()));
            } else if (prefix.isEmpty() || !name.equals(RecordData.ID)) {
                faults.accept(FieldError.at(prefix + name, "bundle.fault.unknown"));
            }
        }
        return clean;
    }

    private static String asTyped(String words) {
        return words.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .replaceAll("\\p{Cs}", "")
                .strip();
    }
}
