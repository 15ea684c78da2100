package org.luopan.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.figure.Confidence;
import org.luopan.figure.Freshness;
import org.luopan.language.AsOf;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.source.LinkState;

/**
 * One statement of an entry that rests on sources: a figure, a claim, an account route, a trait and so on.
 *
 * @param halfLifeMonths after how many months it needs another check; null if it does not age
 * @param counted what exactly it counts; null unless it is a figure
 */
public record Value(
        ValueKind kind,
        long id,
        DeskEntry entry,
        String title,
        @Nullable AsOf asOf,
        @Nullable LocalDate verifiedOn,
        @Nullable Integer halfLifeMonths,
        List<Basis> sources,
        @Nullable Counted counted) {

    /** A source of a value, whether it can still be read, and whether it is the article that the base grew from. */
    public record Basis(String slug, String title, LinkState link, boolean retracted, boolean founding) {

        /** Whether it was withdrawn, or its address is known to be dead. */
        public boolean lost() {
            return retracted || link == LinkState.DEAD;
        }
    }

    /** What a figure counts, how, and who counts. */
    public record Counted(
            List<String> definition,
            String counter,
            @Nullable BigDecimal amount,
            String words,
            Confidence confidence,
            boolean struck) {}

    /** Whether it is kept as it is, on purpose: what the founding article alone says, and figures that were struck. */
    public boolean isKept() {
        return counted != null && counted.struck
                || !sources.isEmpty() && sources.stream().allMatch(Basis::founding);
    }

    /** Its key in forms: {@code figure-12}. */
    public String key() {
        return kind.code() + "-" + id;
    }

    /** The last day on which it is known to have held, or was confirmed against a source. */
    public @Nullable LocalDate lastHeld() {
        return Freshness.lastHeld(asOf, verifiedOn);
    }

    public @Nullable Freshness freshness(LocalDate today) {
        return kind == ValueKind.ROUTE && lastHeld() == null ? null : Freshness.of(halfLifeMonths, lastHeld(), today);
    }

    /** The address where it is edited: a part of the form and its row there; if no form has it, the page where values are confirmed. */
    public String form() {
        var part = kind.part(entry.kind());
        if (part.isEmpty()) {
            return kind.hasStamp() ? entry.form() + "/verification#" + key() : entry.form();
        }
        return entry.form() + "?tab=" + part + "#" + place(part);
    }

    /** Its row in its part of the form. */
    private String place(String part) {
        return switch (kind) {
            case COORDINATES -> "coordinates_source";
            case TEXT -> "rows-sources";
            default -> "row-" + part + "-" + id;
        };
    }

    /** Whether this is its only source. */
    public boolean restsOnlyOn(String source) {
        return sources.stream().allMatch(basis -> basis.slug().equals(source));
    }

    String asOfInWords(Language language) {
        return asOf == null ? "" : asOf.inWords(language);
    }

    String verifiedInWords(Language language) {
        return verifiedOn == null ? "" : Days.inWords(Objects.requireNonNull(verifiedOn), language);
    }
}
