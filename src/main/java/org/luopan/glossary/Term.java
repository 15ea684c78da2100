package org.luopan.glossary;

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
import org.luopan.language.Localized;

/** A word of the field; its summary is its definition. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "termIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("term")
class Term extends Entry {

    @Embedded
    @EmbeddedColumnNaming("spellings_%s")
    private @Nullable Localized spellings;

    protected Term() {}

    /** The forms in which texts use it, separated by commas; empty if its name says them. */
    public Localized spellings() {
        return Localized.orNothing(spellings);
    }
}
