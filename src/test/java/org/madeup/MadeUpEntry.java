package org.madeup;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entry;
import org.luopan.entry.EntryKind;
import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.language.Localized;
import org.luopan.vocabulary.Strength;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * An entry of any kind that was never in a form or a table. It is outside of {@code org.luopan}, where the program would find it
 * and want a table for it.
 */
@Entity
@Indexed
@TypeBinding(binder = @TypeBinderRef(type = MadeUpEntry.Indexing.class))
public class MadeUpEntry extends Entry {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final transient List<Consumer<IndexDocument>> parts = new ArrayList<>();

    protected MadeUpEntry() {}

    /** An entry whose slug is its English name; its position is after all that were made before. */
    public static MadeUpEntry entry(EntryKind kind, String en, String sv) {
        var number = MADE.incrementAndGet();
        return new MadeUpEntry()
                .set("id", (long) number)
                .set("sortOrder", number)
                .set("kind", kind)
                .set("slug", en.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .set("name", new Localized(en, sv))
                .set("foundBy", List.of());
    }

    public MadeUpEntry chinese(String name, String pinyin) {
        return set("nameZh", name).set("pinyin", pinyin);
    }

    public MadeUpEntry foundBy(String... words) {
        return set("foundBy", List.of(words));
    }

    public MadeUpEntry summary(@Nullable String en, @Nullable String sv) {
        return set("summary", new Localized(en, sv));
    }

    /** A foreign service that it resembles. */
    public MadeUpEntry like(String service, Strength how) {
        return with(document -> document.likeness(new Localized(service, service), how));
    }

    /** A facet without strengths; no value means unknown. */
    public MadeUpEntry facet(String key, String... values) {
        return with(document -> document.facet(key, List.of(values)));
    }

    /** A facet with strengths. */
    public MadeUpEntry facet(String key, Map<String, Strength> values) {
        return with(document -> document.facet(key, values));
    }

    /** The only number that made-up entries can have. */
    public MadeUpEntry users(long number) {
        return with(document -> document.number("users", number));
    }

    private MadeUpEntry with(Consumer<IndexDocument> part) {
        parts.add(part);
        return this;
    }

    private MadeUpEntry set(String field, Object value) {
        ReflectionTestUtils.setField(this, Entry.class, field, value, null);
        return this;
    }

    /** Writes its document as the program writes those of its own kinds. */
    public static class Indexing extends EntryIndexing<MadeUpEntry> {

        public Indexing() {
            super(MadeUpEntry.class, "users");
        }

        @Override
        protected void write(MadeUpEntry entry, IndexDocument document) {
            entry.parts.forEach(part -> part.accept(document));
        }
    }
}
