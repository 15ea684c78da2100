package org.luopan.evidenceform;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.luopan.figure.Qualifier;
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

    private static final String QUALIFIER = "qualifier";

    private WrittenFields() {}

    public static RecordData read(RecordType recordType, RecordData typed, Language language) {
        var read = new Wording(language).fields(recordType.fields(), typed);
        for (var group : recordType.groups()) {
            UnaryOperator<RecordData> row = one -> new Wording(language).fields(group.fields(), one);
            read = read.with(
                    group.name(), read.rows(group.name()).stream().map(row).toList());
        }
        return BroughtSources.named(recordType, read);
    }

    /** Whether the row says the same about how exact the amount is as the word beside it. */
    private static boolean agrees(WrittenAmount read, RecordData row) {
        return read.qualifier().isEmpty() || row.get(QUALIFIER).equals(read.qualifier());
    }

    /** Puts one page or answer into words, in its language. */
    private static final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        private RecordData fields(List<Field> fields, RecordData typed) {
            var read = exact(fields, typed);
            for (var field : fields) {
                var word = typed.has(field.name()) ? word(field, read) : Optional.<String>empty();
                if (word.isPresent()) {
                    read = read.with(field.name(), word.get());
                }
            }
            return read;
        }

        /** What is stored for the words in a field; empty if that is what was typed. */
        private Optional<String> word(Field field, RecordData row) {
            var words = row.get(field.name());
            return switch (field.type()) {
                case DECIMAL -> RecordCheck.number(words).isPresent() ? Optional.empty() : amount(words, row);
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

        private Optional<String> amount(String words, RecordData row) {
            return WrittenAmount.of(words, language)
                    .filter(read -> read.other() == null && agrees(read, row))
                    .filter(read -> !read.percent() || row.get("unit").equals("percent"))
                    .filter(read -> read.currency().isEmpty() || row.get("unit").equals(read.currency()))
                    .map(read -> WrittenAmount.code(read.value()));
        }

        /** The row with how exact its amount is, if that was written beside the amount and the row says nothing else. */
        private RecordData exact(List<Field> fields, RecordData row) {
            if (fields.stream().noneMatch(field -> field.name().equals(QUALIFIER))
                    || row.has(QUALIFIER) && !row.get(QUALIFIER).equals(Qualifier.EXACT.code())) {
                return row;
            }
            return WrittenAmount.of(row.get("amount"), language)
                    .filter(read -> read.other() == null && !read.qualifier().isEmpty())
                    .map(read -> row.with(QUALIFIER, read.qualifier()))
                    .orElse(row);
        }
    }
}
