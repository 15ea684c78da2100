package org.luopan.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luopan.entry.EntryKind;
import org.springframework.stereotype.Component;

/** All record types; each module declares its own. */
@Component
public class RecordTypes {

    private final Map<String, RecordType> byName;

    RecordTypes(List<RecordType> recordTypes, LastPlace places) {
        byName = recordTypes.stream()
                .map(recordType -> recordType.completedBy(typed -> places.complete(recordType, typed)))
                .collect(Collectors.toMap(RecordType::name, Function.identity()));
    }

    public List<RecordType> all() {
        return List.copyOf(byName.values());
    }

    public RecordType of(EntryKind kind) {
        return find(kind.code()).orElseThrow();
    }

    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
