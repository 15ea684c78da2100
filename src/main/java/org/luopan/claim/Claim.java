package org.luopan.claim;

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
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.figure.Figure;
import org.luopan.language.AsOf;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.source.Citation;
import org.luopan.source.Source;

/** One assertion in words about an entry, and its state. */
@Entity
public class Claim {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private Entry entry;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    private Localized text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    private @Nullable AsOf asOf;

    private ClaimState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "figure_id")
    private @Nullable Figure figure;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    @ManyToMany
    @JoinTable(
            name = "claim_source",
            joinColumns = @JoinColumn(name = "claim_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 250)
    private List<Source> better;

    private @Nullable LocalDate verifiedOn;

    private int sortOrder;

    protected Claim() {}

    public Entry entry() {
        return entry;
    }

    public Source source() {
        return source;
    }

    public ClaimState state() {
        return state;
    }

    /** The claim as a page shows it; its own source is cited unless the page names it anyway. */
    ClaimView view(Language language, boolean cited) {
        var founding = source.isFounding();
        return new ClaimView(
                slug,
                text.required(language),
                source.slug(),
                founding,
                cited && !founding ? Citation.of(source, language) : null,
                source.support(),
                state.code(),
                AsOf.inIfAny(asOf, language),
                Localized.orNothing(note).in(language),
                Citation.ofAll(better, language),
                Days.in(verifiedOn, language));
    }
}
