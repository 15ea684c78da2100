package org.luopan.evidenceform;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.recordstore.RecordCheck;
import org.luopan.spelling.WrittenAmount;
import org.luopan.spelling.WrittenTime;

/**
 * Turns what people write into what is stored: amounts, times, addresses, and the names of sources that come along. What is not
 * understood, or may mean two things, stays as it was typed, so that the check refuses it.
 */
public final class WrittenFields {

    private WrittenFields() {}

    public static RecordData read(RecordType recordType, RecordData typed, Language language) {
        var read = fields(recordType.fields(), typed, language);
        for (var group : recordType.groups()) {
            UnaryOperator<RecordData> row = one -> fields(group.fields(), one, language);
            read = read.with(
                    group.name(), read.rows(group.name()).stream().map(row).toList());
        }
        return BroughtSources.named(recordType, read);
    }

    private static RecordData fields(List<Field> fields, RecordData typed, Language language) {
        var read = typed;
        for (var field : fields) {
            if (typed.has(field.name())) {
                read = read.with(field.name(), word(field, typed, language).orElse(typed.get(field.name())));
            }
        }
        return read;
    }

    /** What is stored for the words in a field; empty if that is what was typed. */
    private static Optional<String> word(Field field, RecordData row, Language language) {
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
            default -> Optional.empty();
        };
    }

    private static Optional<String> amount(String words, RecordData row, Language language) {
        return WrittenAmount.of(words, language)
                .filter(read -> read.other() == null && read.qualifier().isEmpty())
                .filter(read -> !read.percent() || row.get("unit").equals("percent"))
                .filter(read -> read.currency().isEmpty() || row.get("unit").equals(read.currency()))
                .map(read -> WrittenAmount.code(read.value()));
    }
}
