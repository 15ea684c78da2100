package org.luopan.platformfacts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Freshness;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;
import org.luopan.language.Localized;
import org.luopan.source.Source;

/** One way for a business to get an account: who may, for what fee, with which documents and limits. */
@Entity
public class AccountRoute {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Localized name;

    private @Nullable BigDecimal feeAmount;

    private @Nullable String feeCurrency;

    private String feePeriod;

    private boolean feeLeast;

    private @Nullable Purpose purpose;

    @Embedded
    @EmbeddedColumnNaming("lead_time_%s")
    private @Nullable Localized leadTime;

    @Embedded
    @EmbeddedColumnNaming("limits_%s")
    private @Nullable Localized limits;

    private String visibleInMainland;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private @Nullable Source source;

    private @Nullable AsOf asOf;

    private String confidence;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    private @Nullable LocalDate verifiedOn;

    private int sortOrder;

    @ElementCollection
    @CollectionTable(name = "account_route_who", joinColumns = @JoinColumn(name = "route_id"))
    @Column(name = "who")
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<String> who;

    @ElementCollection
    @CollectionTable(name = "account_route_industry", joinColumns = @JoinColumn(name = "route_id"))
    @Column(name = "industry")
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<String> industries;

    @ElementCollection
    @CollectionTable(name = "account_route_document", joinColumns = @JoinColumn(name = "route_id"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    @AttributeOverride(name = "sv", column = @Column(name = "text_sv"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<Localized> documents;

    @ManyToMany
    @JoinTable(
            name = "account_route_source",
            joinColumns = @JoinColumn(name = "route_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<Source> otherSources;

    protected AccountRoute() {}

    public Platform platform() {
        return platform;
    }

    public String slug() {
        return slug;
    }

    public Localized name() {
        return name;
    }

    @Nullable
    public BigDecimal feeAmount() {
        return feeAmount;
    }

    @Nullable
    public String feeCurrency() {
        return feeCurrency;
    }

    public String feePeriod() {
        return feePeriod;
    }

    /** Whether the fee is the least of a range. */
    public boolean feeLeast() {
        return feeLeast;
    }

    public Localized leadTime() {
        return Localized.orNothing(leadTime);
    }

    public Localized limits() {
        return Localized.orNothing(limits);
    }

    public String visibleInMainland() {
        return visibleInMainland;
    }

    @Nullable
    public AsOf asOf() {
        return asOf;
    }

    public String confidence() {
        return confidence;
    }

    public Localized note() {
        return Localized.orNothing(note);
    }

    public List<String> who() {
        return List.copyOf(who);
    }

    /** What it is for; null if the evidence does not say. */
    @Nullable
    public Purpose purpose() {
        return purpose;
    }

    /** The industries that it is for; all if there are none. */
    public List<String> industries() {
        return List.copyOf(industries);
    }

    /** How good its sources are, as of the time for which it is known to hold. */
    public SourceQuality evidence() {
        return SourceQuality.of(sources()).asOf(asOf == null ? null : asOf.to().getYear());
    }

    /** Whether an editor doubts it. */
    public boolean uncertain() {
        return confidence.equals("low");
    }

    public List<Localized> documents() {
        return documents;
    }

    public List<Source> sources() {
        return Source.listed(source, otherSources);
    }

    /** The day on which an editor last confirmed it. */
    @Nullable
    public LocalDate verifiedOn() {
        return verifiedOn;
    }

    @Nullable
    public Freshness freshness(LocalDate today) {
        var lastHeld = Freshness.lastHeld(asOf, verifiedOn);
        return lastHeld == null ? null : Freshness.of(Freshness.MONTHS_OF_TERMS, lastHeld, today);
    }

    /** Who may take this route, seen from abroad. */
    public Opening opening() {
        if (who.isEmpty()) {
            return Opening.UNKNOWN;
        }
        return who.stream().allMatch("mainland-company"::equals) ? Opening.MAINLAND_ONLY : Opening.FROM_ABROAD;
    }

    /** Whether a route needs a Chinese company. */
    public enum Opening implements Coded {
        FROM_ABROAD,
        MAINLAND_ONLY,
        UNKNOWN
    }
}
