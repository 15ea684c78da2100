package org.luopan.index;

import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.luopan.entry.Entry;

/** How entries of one kind are indexed: the fields that all share, and those that each module adds for its own kinds. */
public abstract class EntryIndexing<E extends Entry> implements TypeBinder {

    private final Class<E> type;
    private final List<String> numbers;

    /** Adds one number field for each name given, to filter and sort by. */
    protected EntryIndexing(Class<E> type, String... numbers) {
        this.type = type;
        this.numbers = List.of(numbers);
    }

    /** Adds the fields this kind of entry has besides names, summary and note. */
    protected abstract void write(E entry, IndexDocument document);

    /** Reads at once what the documents of these entries need besides the entries themselves. */
    protected void prepare(Collection<Long> ids) {}

    Class<E> type() {
        return type;
    }

    @Override
    public void bind(TypeBindingContext context) {
        IndexFields.declare(context, numbers);
        context.bridge(type, new Bridge());
    }

    private final class Bridge implements TypeBridge<E> {

        @Override
        public void write(DocumentElement target, E entry, TypeBridgeWriteContext context) {
            EntryIndexing.this.write(entry, IndexDocument.of(target, entry));
        }
    }
}
