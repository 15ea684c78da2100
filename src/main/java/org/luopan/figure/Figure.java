package org.luopan.figure;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.entry.Entry;
import org.luopan.entry.Support;
import org.luopan.language.AsOf;
import org.luopan.language.AsOf.Precision;
import org.luopan.language.Localized;
import org.luopan.source.Source;

/** One number about an entry: what it measures, when it held, who says so and whether anyone has checked it since. */
@Entity
public class Figure implements Ranked {

    /** The codes of currencies among those of units. */
    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "metric_id")
    private Metric metric;

    @Embedded
    @EmbeddedColumnNaming("label_%s")
    private @Nullable Localized label;

    private @Nullable String product;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private @Nullable Localized basis;

    private @Nullable String scope;

    private @Nullable BigDecimal amount;

    private String unit;

    private Qualifier qualifier;

    private @Nullable AsOf asOf;

    private boolean asOfAssumed;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seen_in_id")
    private @Nullable Source seenIn;

    private @Nullable String locator;

    private Confidence confidence;

    private Rank rank;

    private Checking checking;

    private @Nullable LocalDate checkedOn;

    private @Nullable LocalDate verifiedOn;

    private boolean inSeries;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    private @Nullable String editorNote;

    private int sortOrder;

    protected Figure() {}

    Long id() {
        return Objects.requireNonNull(id);
    }

    public Entry entry() {
        return entry;
    }

    public Metric metric() {
        return metric;
    }

    public Localized label() {
        return Localized.orNothing(label);
    }

    public @Nullable String product() {
        return product;
    }

    public Localized basis() {
        return Localized.orNothing(basis);
    }

    public @Nullable String scope() {
        return scope;
    }

    public @Nullable BigDecimal amount() {
        return amount;
    }

    public String unit() {
        return unit;
    }

    public Qualifier qualifier() {
        return qualifier;
    }

    @Override
    public @Nullable AsOf asOf() {
        return asOf;
    }

    @Override
    public boolean asOfAssumed() {
        return asOfAssumed;
    }

    public Source source() {
        return source;
    }

    public @Nullable Source seenIn() {
        return seenIn;
    }

    /** How it is supported: what was seen in another publication is second-hand, and nothing is better than where it was read. */
    @Override
    public Support support() {
        var read = Support.of(checking);
        return seenIn == null || seenIn == source
                ? read.atMost(source.support())
                : read.atMost(seenIn.support()).atMost(Support.SECOND_HAND);
    }

    @Override
    public Confidence confidence() {
        return confidence;
    }

    @Override
    public Rank rank() {
        return rank;
    }

    /** Whether it only repeats what its source says, as the founding article does. */
    boolean merelyStated() {
        return checking == Checking.AS_STATED;
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    public Localized note() {
        return Localized.orNothing(note);
    }

    /** The day on which an editor confirmed it against a source. */
    @Override
    public @Nullable LocalDate confirmedOn() {
        return verifiedOn;
    }

    @Override
    public @Nullable Integer halfLifeMonths() {
        return metric.halfLifeMonths();
    }

    /** What exactly is counted: only figures that agree in all of it may form one line. */
    Definition definition() {
        return new Definition(metric.slug(), unit, label().en(), product, basis().en(), scope, counter(), over());
    }

    /**
     * What figures of two entries must agree in to be compared; empty if it is unknown what exactly is counted. Products differ
     * between entries, and a series that editors joined is one count within its entry only.
     */
    public Optional<Definition> comparable() {
        return metric.comparableGroup() == null || amount == null
                ? Optional.empty()
                : Optional.of(new Definition(
                        metric.slug(),
                        unit,
                        label().en(),
                        null,
                        basis().en(),
                        scope,
                        counter(confidence, false, source.slug()),
                        over()));
    }

    /** How long a time money was counted over: that of a year is no point on a line of quarters. */
    private @Nullable Precision over() {
        return asOf == null || !MONEY.matcher(unit).matches() ? null : asOf.precision();
    }

    /** Who counts: a company counts itself; panels and articles differ from one another unless a series joins them. */
    private String counter() {
        return counter(confidence, inSeries, source.slug());
    }

    /** Who counts, for a figure of that confidence and source. */
    public static String counter(Confidence confidence, boolean inSeries, String source) {
        return switch (confidence) {
            case OFFICIAL_FILING, COMPANY_STATEMENT -> inSeries ? "series" : "company";
            case THIRD_PARTY_ESTIMATE, ARTICLE, UNKNOWN, FORECAST -> inSeries ? "series" : source;
        };
    }

    /** What exactly is counted, and who counts. */
    public record Definition(
            String metric,
            String unit,
            @Nullable String label,
            @Nullable String product,
            @Nullable String basis,
            @Nullable String scope,
            String counter,
            @Nullable Precision over) {}
}
