package org.luopan.figure;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.language.CommaSeparated;
import org.luopan.language.Localized;

/** What a number measures. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "metricIndexing", retrieval = BeanRetrieval.BEAN))
@BatchSize(size = 100)
public class Metric {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("label_%s")
    private Localized label;

    @Convert(converter = CommaSeparated.class)
    private List<String> foundBy;

    private String unit;

    @Embedded
    @EmbeddedColumnNaming("definition_%s")
    private Localized definition;

    private @Nullable Integer halfLifeMonths;

    private @Nullable BigDecimal plausibleMin;

    private @Nullable BigDecimal plausibleMax;

    private @Nullable String comparableGroup;

    private String higherIs;

    private int sortOrder;

    protected Metric() {}

    public String slug() {
        return slug;
    }

    public Localized label() {
        return label;
    }

    /** Other words that readers search for. */
    public List<String> foundBy() {
        return foundBy;
    }

    public String unit() {
        return unit;
    }

    public Localized definition() {
        return definition;
    }

    public @Nullable Integer halfLifeMonths() {
        return halfLifeMonths;
    }

    /** The group of metrics it may be compared with; null if it is too vague or too specific for that. */
    @Nullable
    String comparableGroup() {
        return comparableGroup;
    }

    public int sortOrder() {
        return sortOrder;
    }
}
