package org.luopan.market;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.luopan.entry.Entry;

/** The market: one entry that all figures about the country belong to. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "entryIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("market")
public class Market extends Entry {

    protected Market() {}
}
