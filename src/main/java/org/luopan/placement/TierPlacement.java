package org.luopan.placement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.entry.Support;
import org.luopan.source.Source;

/** The tier of one city by one list. */
@Entity
public class TierPlacement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tier_list_id")
    private TierList list;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "city_id")
    private City city;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tier_id")
    private Tier tier;

    private @Nullable Integer listRank;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Source source;

    private Checking checking;

    private @Nullable LocalDate checkedOn;

    protected TierPlacement() {}

    public TierList list() {
        return list;
    }

    public City city() {
        return city;
    }

    public Tier tier() {
        return tier;
    }

    public @Nullable Integer listRank() {
        return listRank;
    }

    public Source source() {
        return source;
    }

    /** How it is supported: by who has read it in its source. */
    public Support support() {
        return Support.of(checking).atMost(source.support());
    }

    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }
}
