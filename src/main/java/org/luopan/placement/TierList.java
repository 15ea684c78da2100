package org.luopan.placement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Confidence;
import org.luopan.language.AsOf;
import org.luopan.language.Localized;
import org.luopan.source.Source;

/** One publisher's edition that sorts cities into tiers; lists disagree, so the list is part of the fact. */
@Entity
public class TierList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private Localized name;

    private String publisher;

    private AsOf asOf;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    private @Nullable Localized description;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    private Confidence confidence;

    private int sortOrder;

    protected TierList() {}

    public Long id() {
        return Objects.requireNonNull(id);
    }

    public String slug() {
        return slug;
    }

    public Localized name() {
        return name;
    }

    public String publisher() {
        return publisher;
    }

    public AsOf asOf() {
        return asOf;
    }

    public Localized description() {
        return Localized.orNothing(description);
    }

    public Source source() {
        return source;
    }

    public Confidence confidence() {
        return confidence;
    }

    public int sortOrder() {
        return sortOrder;
    }
}
