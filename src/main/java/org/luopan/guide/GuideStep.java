package org.luopan.guide;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Map;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.language.Localized;

/** One step of getting started. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "entryIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("guide")
public class GuideStep extends Entry {

    private String part;

    @Embedded
    @EmbeddedColumnNaming("body_%s")
    private @Nullable Localized body;

    protected GuideStep() {}

    public String part() {
        return part;
    }

    @Override
    public Map<String, Localized> texts() {
        return Map.of("body", body());
    }

    public Localized body() {
        return Localized.orNothing(body);
    }
}
