package org.luopan.evidenceform;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.recordstore.KnownReferences;
import org.luopan.recordstore.KnownReferences.Choice;
import org.luopan.recordstore.RecordCheck;
import org.luopan.spelling.WrittenAmount;
import org.luopan.spelling.WrittenTime;
import org.springframework.stereotype.Component;

/**
 * Turns what people write into what is stored: amounts, times, addresses, and the names of metrics and units. What is not understood, or
 * may mean two things, stays as it was typed, so that the check refuses it.
 */
@Component
public class WrittenFields {

    private final KnownReferences known;

    WrittenFields(KnownReferences known) {
        this.known = known;
    }

    public RecordData read(RecordType recordType, RecordData typed, Language language) {
        var read = fields(recordType.fields(), typed, language);
        for (var group : recordType.groups()) {
            UnaryOperator<RecordData> row = one -> fields(group.fields(), one, language);
            read = read.with(
                    group.name(), read.rows(group.name()).stream().map(row).toList());
        }
        return read;
    }

    private RecordData fields(List<Field> fields, RecordData typed, Language language) {
        var read = typed;
        for (var field : fields) {
            if (typed.has(field.name())) {
                read = read.with(field.name(), word(field, typed, language).orElse(typed.get(field.name())));
            }
        }
        return read;
    }

    /** What is stored for the words in a field; empty if that is what was typed. */
    private Optional<String> word(Field field, RecordData row, Language language) {
        var words = row.get(field.name());
        return switch (field.type()) {
            case DECIMAL -> RecordCheck.number(words).isPresent() ? Optional.empty() : amount(words, row, language);
            case TIME, SPAN -> WrittenTime.of(words).map(AsOf::code);
            case DAY ->
                WrittenTime.of(words)
                        .filter(time -> time.precision() == AsOf.Precision.DAY)
                        .map(AsOf::code);
            case ADDRESS ->
                Optional.of("https://" + words).filter(whole -> words.matches("(?i)www\\.[^\\s/]+\\.[^\\s]+"));
            case METRIC, WORD -> named(field, words);
            default -> Optional.empty();
        };
    }

    private static Optional<String> amount(String words, RecordData row, Language language) {
        return WrittenAmount.of(words, language)
                .filter(read -> read.other() == null && read.qualifier().isEmpty())
                .filter(read -> !read.percent() || row.get("unit").equals("percent"))
                .map(read -> WrittenAmount.code(read.value()));
    }

    /** The code of the only choice with this name, in either language. */
    private Optional<String> named(Field field, String words) {
        if (words.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        var found = Stream.of(Language.values())
                .flatMap(language -> known.choices(field, language).stream())
                .filter(choice -> choice.label().equalsIgnoreCase(words))
                .map(Choice::code)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
