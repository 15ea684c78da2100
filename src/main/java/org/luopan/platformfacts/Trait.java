package org.luopan.platformfacts;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Localized;
import org.luopan.source.Source;
import org.luopan.vocabulary.FacetValue;
import org.luopan.vocabulary.Strength;

/** A facet value of a platform, with its strength. */
@Entity
public class Trait {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "facet_value_id")
    private FacetValue value;

    private Strength strength;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private @Nullable Source source;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Localized note;

    private int sortOrder;

    protected Trait() {}

    Long id() {
        return Objects.requireNonNull(id);
    }

    public Platform platform() {
        return platform;
    }

    public FacetValue value() {
        return value;
    }

    public Strength strength() {
        return strength;
    }

    @Nullable
    public Source source() {
        return source;
    }

    public List<Source> sources() {
        return source == null ? List.of() : List.of(source);
    }

    public Localized note() {
        return Localized.orNothing(note);
    }
}
