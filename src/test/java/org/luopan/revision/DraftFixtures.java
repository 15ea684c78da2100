package org.luopan.revision;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.luopan.record.MadeUpRecords;
import org.luopan.recordstore.RecordStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Drafts and sendings without a database. */
public final class DraftFixtures {

    private DraftFixtures() {}

    public static Drafts drafts(RevisionRepository revisions, RecordStore records, Clock clock) {
        return new Drafts(revisions, records, MadeUpRecords.types(), MadeUpRecords.JSON, emptyDatabase(), clock);
    }

    /** Takes every form for one that was never sent before. */
    public static Sendings sendings(Clock clock) {
        return new Sendings(emptyDatabase(), clock);
    }

    /** A database that takes every statement and finds nothing. */
    private static JdbcClient emptyDatabase() {
        JdbcClient database = mock();
        when(database.sql(any())).thenAnswer(asked -> {
            MappedQuerySpec<?> nothing = mock();
            return mock(
                    StatementSpec.class,
                    call -> call.getMethod().getReturnType() == StatementSpec.class
                            ? call.getMock()
                            : call.getMethod().getReturnType() == MappedQuerySpec.class
                                    ? nothing
                                    : RETURNS_DEFAULTS.answer(call));
        });
        return database;
    }
}
