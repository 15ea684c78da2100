package org.luopan.source;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** Reads a page of rows whose ids were found first: of very many rows, a database sorts ids much faster than everything that a page shows. */
public final class PageByIds {

    private PageByIds() {}

    public static <T> Page<T> read(
            Page<Long> ids, Function<Collection<Long>, List<T>> read, Function<T, Long> id, Pageable page) {
        if (ids.isEmpty()) {
            return new PageImpl<>(List.of(), page, ids.getTotalElements());
        }
        var rows = read.apply(ids.getContent()).stream().collect(Collectors.toMap(id, row -> row));
        return new PageImpl<>(
                ids.stream().flatMap(one -> Stream.ofNullable(rows.get(one))).toList(), page, ids.getTotalElements());
    }
}
