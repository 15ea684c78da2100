package org.luopan.placement;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.language.AsOf;
import org.luopan.language.Localized;

/** A class of cities. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "tierIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("tier")
public class Tier extends Entry {

    @Embedded
    @EmbeddedColumnNaming("characteristics_%s")
    private @Nullable Localized characteristics;

    private @Nullable String characteristicsBasis;

    @Embedded
    @EmbeddedColumnNaming("advice_%s")
    private @Nullable Localized advice;

    private @Nullable Integer cityCount;

    private @Nullable AsOf cityCountAsOf;

    protected Tier() {}

    public Localized characteristics() {
        return Localized.orNothing(characteristics);
    }

    public @Nullable String characteristicsBasis() {
        return characteristicsBasis;
    }

    public Localized advice() {
        return Localized.orNothing(advice);
    }

    public @Nullable Integer cityCount() {
        return cityCount;
    }

    public @Nullable AsOf cityCountAsOf() {
        return cityCountAsOf;
    }
}
