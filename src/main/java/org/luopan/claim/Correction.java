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
import org.luopan.entry.Checking;
import org.luopan.entry.Entry;
import org.luopan.entry.Support;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.source.Citation;
import org.luopan.source.Source;

/** Where the founding article is wrong, outdated or imprecise, and what is right instead. */
@Entity
public class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @EmbeddedColumnNaming("topic_%s")
    private Localized topic;

    private CorrectionState state;

    @Embedded
    @EmbeddedColumnNaming("claim_%s")
    private Localized claim;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    private Localized text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private @Nullable Source source;

    private Checking checking;

    private @Nullable LocalDate checkedOn;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    @ManyToMany
    @JoinTable(
            name = "correction_source",
            joinColumns = @JoinColumn(name = "correction_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<Source> otherSources;

    @ManyToMany
    @JoinTable(
            name = "correction_entry",
            joinColumns = @JoinColumn(name = "correction_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<Entry> entries;

    private int sortOrder;

    protected Correction() {}

    /** The entries it belongs to, the main one first. */
    public List<Entry> entries() {
        return entries;
    }

    CorrectionView view(Language language) {
        var sources = Source.listed(source, otherSources);
        return new CorrectionView(
                topic.required(language),
                state.code(),
                claim.required(language),
                text.required(language),
                Localized.orNothing(note).in(language),
                Support.of(checking)
                        .atMost(Support.best(
                                sources.stream().map(Source::support).toList())),
                Citation.ofAll(sources, language));
    }
}
