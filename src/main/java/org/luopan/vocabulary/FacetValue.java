package org.luopan.vocabulary;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Localized;

/** One word of the vocabulary: {@code audience} {@code gen-z}, with its label and what it means. */
@Entity
@BatchSize(size = 250)
public class FacetValue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String facet;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("label_%s")
    private Localized label;

    @Embedded
    @EmbeddedColumnNaming("definition_%s")
    private @Nullable Localized definition;

    private int sortOrder;

    protected FacetValue() {}

    public String facet() {
        return facet;
    }

    public String slug() {
        return slug;
    }

    public Localized label() {
        return label;
    }

    public Localized definition() {
        return Localized.orNothing(definition);
    }

    public int sortOrder() {
        return sortOrder;
    }
}
