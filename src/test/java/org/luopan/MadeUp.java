package org.luopan;

import java.util.List;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ReflectionUtils;

/** An entity that was never in a table, made as Hibernate makes one: by its empty constructor, then field by field. */
public final class MadeUp<E> {

    private final E entity;

    private MadeUp(E entity) {
        this.entity = entity;
    }

    /** An entity without any values; its collections are empty. */
    public static <E> MadeUp<E> a(Class<E> type) {
        var made = new MadeUp<>(instance(type));
        ReflectionUtils.doWithFields(
                type, field -> made.with(field.getName(), Set.of()), field -> field.getType() == Set.class);
        ReflectionUtils.doWithFields(
                type, field -> made.with(field.getName(), List.of()), field -> field.getType() == List.class);
        return made;
    }

    /** The same entity, to be given more values, such as those that refer back to it. */
    public static <E> MadeUp<E> more(E entity) {
        return new MadeUp<>(entity);
    }

    public MadeUp<E> with(String field, Object value) {
        ReflectionTestUtils.setField(entity, field, value);
        return this;
    }

    public E get() {
        return entity;
    }

    private static <E> E instance(Class<E> type) {
        try {
            return BeanUtils.instantiateClass(type.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not an entity", e);
        }
    }
}
