package org.luopan.newestvalue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.figure.Confidence;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.record.RecordData;
import org.luopan.record.WebAddress;
import org.luopan.sourcelookup.KnownSource;
import org.luopan.sourcelookup.NewSource;
import org.luopan.spelling.WrittenAmount;
import org.luopan.spelling.WrittenTime;

/** One typed value while it is being understood: its amount, its time, its source, and what of it is wrong. */
final class Understanding {

    /** Fields with errors and the keys of these, in the order of the page. */
    final Map<String, String> wrong = new LinkedHashMap<>();

    final List<WrittenAmount> doubtful = new ArrayList<>();
    final TypedValue typed;
    final @Nullable Series series;
    private final Language language;

    @Nullable
    String amount;

    @Nullable
    AsOf time;

    @Nullable
    KnownSource known;

    @Nullable
    NewSource brought;

    String slug = "";
    String qualifier = "";

    Understanding(TypedValue typed, @Nullable Series series, Language language) {
        this.typed = typed;
        this.series = series;
        this.language = language;
        if (series == null) {
            wrong.put("metric", "newest.fault.metric");
        }
        readAmount();
        readTime();
    }

    private void readAmount() {
        if (typed.amount().isEmpty()) {
            wrong.put("amount", "newest.fault.amount.none");
            return;
        }
        var read = WrittenAmount.of(typed.amount(), language);
        if (read.isEmpty()) {
            wrong.put("amount", notUnderstood(typed.amount()));
            return;
        }
        var other = read.get().other();
        amount = WrittenAmount.code(read.get().value());
        qualifier = read.get().qualifier();
        if (other != null) {
            doubtful.add(read.get());
            if (WrittenAmount.code(other).equals(typed.meant())) {
                amount = typed.meant();
            }
        }
        if (series != null) {
            var unit = series.last().get("unit");
            if (read.get().percent() && !unit.equals("percent")) {
                wrong.put("amount", "newest.fault.percent");
            } else if (!read.get().currency().isEmpty()
                    && !unit.equals(read.get().currency())) {
                wrong.put("amount", "newest.fault.currency");
            }
        }
    }

    private static String notUnderstood(String amount) {
        if (WrittenAmount.exponent(amount)) {
            return "newest.fault.amount.exponent";
        }
        return WrittenAmount.range(amount) ? "newest.fault.amount.range" : "newest.fault.amount";
    }

    private void readTime() {
        if (typed.time().isEmpty()) {
            wrong.put("time", "newest.fault.time.none");
        } else {
            WrittenTime.of(typed.time())
                    .ifPresentOrElse(read -> time = read, () -> wrong.put("time", noTime(typed.time())));
        }
    }

    private static String noTime(String time) {
        if (WrittenTime.turnable(time)) {
            return "newest.fault.time.turnable";
        }
        return WrittenTime.fiscal(time) ? "newest.fault.time.fiscal" : "newest.fault.time";
    }

    /** The address with its scheme, which people leave out; empty if it is not one, and then that is an error. */
    Optional<String> address() {
        if (typed.address().isEmpty()) {
            wrong.put("address", "newest.fault.address.none");
            return Optional.empty();
        }
        var bare = typed.address().replaceFirst("^[<\"“](.*)[>\"”]$", "$1").strip();
        var whole = WebAddress.isWithoutScheme(bare) ? "https://" + bare : bare;
        var fault = WebAddress.of(whole).fault();
        if (fault != null) {
            wrong.put("address", fault.equals("fault.address.user") ? fault : "newest.fault.address");
            return Optional.empty();
        }
        return Optional.of(WebAddress.of(whole).written());
    }

    /** What was typed, and the number that it is taken for: to confirm that number changes nothing. */
    List<String> seen() {
        return List.of(typed.amount(), String.valueOf(amount), typed.time(), typed.address(), typed.metric());
    }

    boolean isUnderstood() {
        return wrong.isEmpty() && amount != null && time != null && !slug.isEmpty();
    }

    /** The row that it becomes: what was typed, what was changed of the rest, and what the last value says. */
    RecordData row(@Nullable Map<String, String> rest, boolean read, Confidence usual, LocalDate today) {
        var row = series == null ? RecordData.NOTHING : series.copied();
        if (rest != null) {
            for (var field : rest.entrySet()) {
                row = row.with(field.getKey(), field.getValue());
            }
        }
        row = row.with("amount", String.valueOf(amount))
                .with("as_of", String.valueOf(time))
                .with("source", slug)
                .orElse("confidence", usual.code())
                .orElse("rank", "normal");
        if (!qualifier.isEmpty()) {
            row = row.with("qualifier", qualifier);
        }
        return read
                ? row.with("checking", Checking.CHECKED.code()).with("checked_on", today.toString())
                : row.with("checking", Checking.UNCHECKED.code());
    }
}
