package org.luopan.synonym;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists of synonyms, kept in memory until one changes. */
@Service
public class Synonyms {

    /** The name of their record type. */
    public static final String RECORD = "synonym";

    private final JdbcClient jdbc;
    private final Held<List<Synonym>> all;

    Synonyms(JdbcClient jdbc, ContentCache cache) {
        this.jdbc = jdbc;
        this.all = cache.of(this::load, RECORD);
    }

    /** The synonyms of one language. */
    public List<Synonym> of(Language language) {
        return all.get().stream()
                .filter(synonym -> synonym.list().equals(language.code()))
                .toList();
    }

    private List<Synonym> load() {
        return jdbc.sql("select l.slug, s.said, s.means from synonym s join synonym_list l on l.id = s.list_id"
                        + " order by l.sort_order, s.sort_order")
                .query((row, number) -> new Synonym(
                        row.getString("slug"),
                        Stream.of(row.getString("said").split(","))
                                .map(String::strip)
                                .filter(said -> !said.isEmpty())
                                .toList(),
                        row.getString("means")))
                .list();
    }
}
