package org.luopan;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that one thread makes Hibernate send; what the program does on its own in between is not counted. */
public final class StatementCounter implements StatementInspector {

    private static final ThreadLocal<Long> ASKED = ThreadLocal.withInitial(() -> 0L);

    @Override
    public String inspect(String sql) {
        ASKED.set(ASKED.get() + 1);
        return sql;
    }

    /** The number of Hibernate statements that an action takes in this thread. */
    public static long of(Runnable asking) {
        var before = ASKED.get();
        asking.run();
        return ASKED.get() - before;
    }
}
