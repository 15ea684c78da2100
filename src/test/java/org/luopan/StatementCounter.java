package org.luopan;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that one thread makes Hibernate send; what the program does on its own in between is not counted. */
public final class StatementCounter implements StatementInspector {

    private static final ThreadLocal<Long> ASKED = ThreadLocal.withInitial(() -> 0L);

    private static final int MOST = 1_000;
    private static final ThreadLocal<List<String>> HEARD = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public String inspect(String sql) {
        ASKED.set(ASKED.get() + 1);
        var heard = HEARD.get();
        if (heard.size() < MOST) {
            heard.add(sql);
        }
        return sql;
    }

    /** The number of Hibernate statements that an action takes in this thread. */
    public static long of(Runnable asking) {
        var before = ASKED.get();
        asking.run();
        return ASKED.get() - before;
    }

    /** The Hibernate statements of an action in this thread. */
    public static List<String> heard(Runnable asking) {
        HEARD.get().clear();
        asking.run();
        return List.copyOf(HEARD.get());
    }
}
