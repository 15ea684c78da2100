package org.luopan.guide;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.entry.Localized;

/** One step of getting started. */
@Entity
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

    public Localized body() {
        return Localized.orNothing(body);
    }
}
