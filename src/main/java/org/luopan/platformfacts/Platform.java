package org.luopan.platformfacts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.entry.Entry;
import org.luopan.entry.Support;
import org.luopan.language.Localized;
import org.luopan.vocabulary.FacetValue;

/** A Chinese social-media service. */
@Entity
@DiscriminatorValue("platform")
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "platformIndexing", retrieval = BeanRetrieval.BEAN))
public class Platform extends Entry {

    private String operator;

    private @Nullable String operatorZh;

    private String operatorSlug;

    private @Nullable Integer launched;

    @Embedded
    @EmbeddedColumnNaming("launched_note_%s")
    private @Nullable Localized launchedNote;

    private Checking launchedChecking;

    private @Nullable String website;

    private String category;

    @Embedded
    @EmbeddedColumnNaming("category_note_%s")
    private @Nullable Localized categoryNote;

    private String openness;

    @Embedded
    @EmbeddedColumnNaming("differentiator_%s")
    private @Nullable Localized differentiator;

    @Embedded
    @EmbeddedColumnNaming("business_%s")
    private @Nullable Localized business;

    private @Nullable String reachConfidence;

    @Embedded
    @EmbeddedColumnNaming("reach_note_%s")
    private @Nullable Localized reachNote;

    @Embedded
    @EmbeddedColumnNaming("article_view_%s")
    private @Nullable Localized articleView;

    @ElementCollection
    @CollectionTable(name = "platform_name", joinColumns = @JoinColumn(name = "platform_id"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<Localized> otherNames;

    @ManyToMany
    @JoinTable(
            name = "platform_theme",
            joinColumns = @JoinColumn(name = "platform_id"),
            inverseJoinColumns = @JoinColumn(name = "facet_value_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<FacetValue> themes;

    @OneToMany(mappedBy = "platform")
    @OrderBy("sortOrder, id")
    @BatchSize(size = 50)
    private Set<Trait> traits;

    @OneToMany(mappedBy = "platform")
    @OrderBy("id")
    @BatchSize(size = 50)
    private Set<Reach> reach;

    @OneToMany(mappedBy = "platform")
    @OrderBy("sortOrder, id")
    @BatchSize(size = 50)
    private Set<AccountRoute> routes;

    protected Platform() {}

    public String operator() {
        return operator;
    }

    @Nullable
    public String operatorZh() {
        return operatorZh;
    }

    public String operatorSlug() {
        return operatorSlug;
    }

    @Nullable
    public Integer launched() {
        return launched;
    }

    public Localized launchedNote() {
        return Localized.orNothing(launchedNote);
    }

    /** How the year of its launch is supported by these sources. */
    public Support launched(Collection<Support> sources) {
        return Support.of(launchedChecking).atMost(Support.best(sources));
    }

    @Nullable
    public String website() {
        return website;
    }

    public String category() {
        return category;
    }

    public Localized categoryNote() {
        return Localized.orNothing(categoryNote);
    }

    public String openness() {
        return openness;
    }

    @Override
    public Map<String, Localized> texts() {
        var texts = new LinkedHashMap<String, Localized>();
        texts.put("differentiator", Localized.orNothing(differentiator));
        return texts;
    }

    public Localized business() {
        return Localized.orNothing(business);
    }

    @Nullable
    String reachConfidence() {
        return reachConfidence;
    }

    public Localized reachNote() {
        return Localized.orNothing(reachNote);
    }

    public Localized articleView() {
        return Localized.orNothing(articleView);
    }

    public List<Localized> otherNames() {
        return otherNames;
    }

    public List<FacetValue> themes() {
        return themes;
    }

    public List<Trait> traits() {
        return List.copyOf(traits);
    }

    /** Its traits of one facet, strongest first. */
    public List<Trait> traits(String facet) {
        return traits.stream()
                .filter(trait -> trait.value().facet().equals(facet))
                .sorted(Comparator.comparing(Trait::strength))
                .toList();
    }

    public List<Reach> reach() {
        return List.copyOf(reach);
    }

    public List<AccountRoute> routes() {
        return List.copyOf(routes);
    }
}
