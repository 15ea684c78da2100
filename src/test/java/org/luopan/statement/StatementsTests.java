package org.luopan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WritingTest
class StatementsTests {

    /** Refer to a source's entry and record who did something with it; no statement rests on them. */
    private static final List<String> NO_STATEMENTS = List.of("verification.source_id", "recheck.source_id");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    @Autowired
    private PlatformTransactionManager transactions;

    private record Column(String table, String column) {

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    @Test
    void knowEveryColumnThatRefersToASource() {
        var columns = new ArrayList<>(columns("source"));
        assertThat(columns).hasSizeGreaterThanOrEqualTo(15);
        // How a source's own address answered is no statement of an entry.
        assertThat(columns.remove(new Column("link_check", "source_id"))).isTrue();
        for (var column : columns) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                var source = newSource();
                var changed = jdbc.sql("update " + column.table + " set " + column.column + " = :source where "
                                + column.column + " = (select min(" + column.column + ") from " + column.table + ")")
                        .param("source", source)
                        .update();
                assertThat(changed).as("rows of " + column).isPositive();
                assertThat(statements.counts(List.of(source)))
                        .as("view statement_source knows " + column)
                        .containsKey(source);
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void doNotMissASourceThatIsReferredToAsAnEntry() {
        assertThat(columns("entry"))
                .extracting(Column::toString)
                .filteredOn(column -> column.contains("source"))
                .filteredOn(column -> !column.equals("source.id"))
                .filteredOn(column -> !column.startsWith("entry_source.entry"))
                .containsExactlyInAnyOrderElementsOf(NO_STATEMENTS);
    }

    @Test
    void countAStatementOnceForEachSource() {
        assertThat(jdbc.sql("select count(*) from (select what, row_id, source_id from statement_source"
                                + " group by what, row_id, source_id having count(*) > 1) twice")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void belongToAnEntry() {
        assertThat(jdbc.sql("select count(*) from statement_source b where not exists"
                                + " (select 1 from entry e where e.id = b.entry_id and e.status = 'published')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<Column> columns(String parent) {
        return jdbc.sql("select lower(k.table_name) as table_name, lower(k.column_name) as column_name"
                        + " from information_schema.referential_constraints r"
                        + " join information_schema.key_column_usage k on k.constraint_name = r.constraint_name"
                        + " and k.constraint_schema = r.constraint_schema"
                        + " join information_schema.table_constraints p on p.constraint_name = r.unique_constraint_name"
                        + " and p.constraint_schema = r.unique_constraint_schema where lower(p.table_name) = :parent"
                        + " order by 1, 2")
                .param("parent", parent)
                .query((row, number) -> new Column(row.getString("table_name"), row.getString("column_name")))
                .list();
    }

    private long newSource() {
        jdbc.sql("insert into entry (id, kind, slug, name_en) values (990001, 'source', 'brand-new', 'Brand new')")
                .update();
        jdbc.sql("insert into source (id, publisher, source_kind, language)"
                        + " values (990001, 'Somebody', 'article', 'en')")
                .update();
        return 990001;
    }
}
