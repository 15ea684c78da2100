package org.luopan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that reach the database, those of Hibernate and those written as SQL. */
public final class QueryCount {

    private QueryCount() {}

    /** The number of statements that an action takes. */
    public static long of(Runnable asking) {
        var written = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = written.getLevel();
        var additive = written.isAdditive();
        var heard = new OwnStatements(Thread.currentThread().getName());
        heard.start();
        written.addAppender(heard);
        written.setLevel(Level.DEBUG);
        written.setAdditive(false);
        try {
            return StatementCounter.of(asking) + heard.count;
        } finally {
            written.setLevel(before);
            written.setAdditive(additive);
            written.detachAppender(heard);
        }
    }

    /** Counts only the statements logged in one thread, because the program runs others in between. */
    private static final class OwnStatements extends AppenderBase<ILoggingEvent> {

        private final String thread;
        private long count;

        OwnStatements(String thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals(thread)
                    && event.getFormattedMessage().startsWith("Executing prepared SQL statement")) {
                count++;
            }
        }
    }
}
