package org.luopan.placement;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.language.Localized;
import org.luopan.source.Source;

/** A mainland city; its tier is a fact of a tier list, not of the city. */
@Entity
@DiscriminatorValue("city")
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "cityIndexing", retrieval = BeanRetrieval.BEAN))
public class City extends Entry {

    @Embedded
    @EmbeddedColumnNaming("province_%s")
    private Localized province;

    private String provinceSlug;

    private @Nullable BigDecimal latitude;

    private @Nullable BigDecimal longitude;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "coordinates_source_id")
    private @Nullable Source coordinatesSource;

    @Embedded
    @EmbeddedColumnNaming("article_text_%s")
    private @Nullable Localized articleText;

    @OneToMany(mappedBy = "city")
    @OrderBy("id")
    @BatchSize(size = 150)
    private Set<TierPlacement> placements;

    protected City() {}

    public Localized province() {
        return province;
    }

    public String provinceSlug() {
        return provinceSlug;
    }

    public @Nullable BigDecimal latitude() {
        return latitude;
    }

    public @Nullable BigDecimal longitude() {
        return longitude;
    }

    public @Nullable Source coordinatesSource() {
        return coordinatesSource;
    }

    public Localized articleText() {
        return Localized.orNothing(articleText);
    }

    /** Its placements by the tier lists. */
    public List<TierPlacement> placements() {
        return List.copyOf(placements);
    }
}
