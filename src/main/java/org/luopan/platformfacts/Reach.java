package org.luopan.platformfacts;

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
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.language.Localized;
import org.luopan.source.Source;
import org.luopan.vocabulary.Strength;

/** How strong a platform is in a tier; unknown is a valid value. */
@Entity
public class Reach {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tier_id")
    private Entry tier;

    private Strength strength;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private @Nullable Source source;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    @ManyToMany
    @JoinTable(
            name = "reach_source",
            joinColumns = @JoinColumn(name = "reach_id"),
            inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 150)
    private List<Source> otherSources;

    protected Reach() {}

    Long id() {
        return Objects.requireNonNull(id);
    }

    public Platform platform() {
        return platform;
    }

    public Entry tier() {
        return tier;
    }

    public Strength strength() {
        return strength;
    }

    public Localized note() {
        return Localized.orNothing(note);
    }

    /** The main source, then the others; none if the strength is unknown. */
    public List<Source> sources() {
        return Source.listed(source, otherSources);
    }
}
