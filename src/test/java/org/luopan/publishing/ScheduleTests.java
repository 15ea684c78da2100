package org.luopan.publishing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.audit.AuditLog;
import org.luopan.revision.RevisionRepository;
import org.luopan.storage.Storage;
import org.springframework.dao.DataAccessResourceFailureException;

class ScheduleTests {

    private final Decisions decisions = mock();
    private final RevisionRepository revisions = mock();
    private final Schedule schedule =
            new Schedule(decisions, revisions, new Storage(), mock(AuditLog.class), Clock.systemUTC());

    /** As Spring translates a connection that broke, which it does not call transient. */
    @Test
    void setsNothingAsideIfTheConnectionBreaks() {
        when(revisions.due(any())).thenReturn(List.of(7L, 8L));
        when(decisions.decide(eq(7L), any()))
                .thenThrow(new DataAccessResourceFailureException("broken", new SQLException("gone", "08006")));

        schedule.publishInTime();

        verify(decisions, times(1)).decide(eq(7L), any());
        verify(decisions, times(1)).decide(eq(8L), any());
    }

    @Test
    void setsAsideWhatCannotBePublished() {
        when(revisions.due(any())).thenReturn(List.of(7L));
        when(decisions.decide(eq(7L), any()))
                .thenThrow(new IllegalStateException("a tier that is gone"))
                .thenReturn(mock());

        schedule.publishInTime();

        verify(decisions, times(2)).decide(eq(7L), any());
    }
}
