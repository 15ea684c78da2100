package org.luopan.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luopan.revision.PublishedState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the contributors of revisions besides their authors, for many revisions at once. */
@Component
class Contributors {

    private final JdbcClient jdbc;

    Contributors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These states with the names of all contributors. */
    List<PublishedState> named(List<PublishedState> states) {
        var names = of(states.stream().map(PublishedState::id).toList());
        return states.stream()
                .map(state -> state.with(names.getOrDefault(state.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> of(Collection<Long> revisions) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select revision_id, name from revision_contributor where revision_id in (:revisions)"
                        + " order by revision_id, position")
                .param("revisions", revisions)
                .query((row, number) -> Map.entry(row.getLong("revision_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
