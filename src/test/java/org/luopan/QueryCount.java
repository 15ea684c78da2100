package org.luopan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that reach the database, those of Hibernate and those that are written as SQL. */
public final class QueryCount {

    private QueryCount() {}

    /** How many statements something takes. */
    public static long of(Runnable asking) {
        var written = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = written.getLevel();
        var additive = written.isAdditive();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        written.addAppender(heard);
        written.setLevel(Level.DEBUG);
        written.setAdditive(false);
        try {
            return StatementCounter.of(asking) + heard(heard);
        } finally {
            written.setLevel(before);
            written.setAdditive(additive);
            written.detachAppender(heard);
        }
    }

    private static long heard(ListAppender<ILoggingEvent> heard) {
        return heard.list.stream()
                .filter(event -> Thread.currentThread().getName().equals(event.getThreadName()))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
