package org.luopan.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.search.engine.environment.bean.BeanRetrieval;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;

/** A day or a few days, every year, that campaigns follow. */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(name = "entryIndexing", retrieval = BeanRetrieval.BEAN))
@DiscriminatorValue("festival")
class Festival extends Entry {

    private String occasion;

    private String dayRule;

    private int days;

    private @Nullable Integer leadWeeks;

    @ElementCollection
    @CollectionTable(name = "moved_day", joinColumns = @JoinColumn(name = "festival_id"))
    @OrderColumn(name = "sort_order")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<MovedDay> moved;

    protected Festival() {}

    /** What it is for those who sell: traditional, imported, shopping, or a risk. */
    String occasion() {
        return occasion;
    }

    DayRule rule() {
        return DayRule.of(dayRule).orElseThrow();
    }

    /** How many weeks before it to begin preparing; null if no source says so. */
    @Nullable
    Integer leadWeeks() {
        return leadWeeks;
    }

    Optional<MovedDay> moved(int year) {
        return moved.stream().filter(day -> day.ofYear() == year).findFirst();
    }

    LocalDate first(int year) {
        return moved(year).map(MovedDay::movedTo).orElseGet(() -> rule().in(year));
    }

    /** Its last day, if this is its first. */
    LocalDate last(LocalDate first) {
        return first.plusDays(days - 1L);
    }

    /** The day on which to begin preparing for it, if this is its first day; null if that is unknown. */
    @Nullable
    LocalDate preparation(LocalDate first) {
        return leadWeeks == null ? null : first.minusWeeks(leadWeeks);
    }
}
