package org.luopan;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts what a thread has Hibernate ask the database; what the program does on its own in between is not counted. */
public final class StatementCounter implements StatementInspector {

    private static final ThreadLocal<Long> ASKED = ThreadLocal.withInitial(() -> 0L);

    @Override
    public String inspect(String sql) {
        ASKED.set(ASKED.get() + 1);
        return sql;
    }

    /** How many statements of Hibernate's something takes that happens in this thread. */
    public static long of(Runnable asking) {
        var before = ASKED.get();
        asking.run();
        return ASKED.get() - before;
    }
}
