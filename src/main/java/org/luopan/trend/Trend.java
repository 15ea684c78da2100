package org.luopan.trend;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.language.Localized;

/** A development across platforms. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "trendIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("trend")
public class Trend extends Entry {

    private @Nullable Integer firstYear;

    @Embedded
    @EmbeddedColumnNaming("why_%s")
    private @Nullable Localized why;

    @Embedded
    @EmbeddedColumnNaming("how_%s")
    private @Nullable Localized how;

    @ElementCollection
    @CollectionTable(name = "trend_year", joinColumns = @JoinColumn(name = "trend_id"))
    @Column(name = "active_year")
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    private List<Integer> years;

    protected Trend() {}

    public @Nullable Integer firstYear() {
        return firstYear;
    }

    public Localized why() {
        return Localized.orNothing(why);
    }

    public Localized how() {
        return Localized.orNothing(how);
    }

    public List<Integer> years() {
        return years;
    }
}
