package org.luopan.storage;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Whether the database can be read and written now: checked once a second, and whenever something failed. */
@Component
public class Storage implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition woken = lock.newCondition();
    private final java.util.concurrent.locks.Condition looked = lock.newCondition();
    private volatile Condition condition = Condition.OPEN;
    private volatile @Nullable Keeper keeper;
    private @Nullable Thread watching;
    private long asked;
    private long answered;

    public Condition condition() {
        return condition;
    }

    /** Whether something can be written now. */
    public boolean writable() {
        return condition == Condition.OPEN;
    }

    /** Whether the database is the reason of a failure, not the caller. */
    public static boolean caused(Throwable failure) {
        return Trouble.of(failure) != null;
    }

    /** As {@link #condition}, checked right before a write. */
    Condition beforeWriting() {
        var now = condition;
        var current = keeper;
        return current == null ? now : become(current.beforeWriting(now));
    }

    /** Takes note of a failure caused by the database; returns whether it is worth reading once more at once. */
    boolean failed(Trouble trouble) {
        var current = keeper;
        return current != null && current.failed(trouble);
    }

    void watchedBy(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Takes over the condition that a check found, and logs a change once. */
    Condition become(Condition seen) {
        lock.lock();
        try {
            if (seen != condition) {
                condition = seen;
                switch (seen) {
                    case OPEN -> LOG.info("The database can be read and written again");
                    case FULL -> LOG.warn("The disk of the database is full: pages are read, but nothing can be saved");
                    case READ_ONLY ->
                        LOG.warn("The database cannot be written: pages are read, but nothing can be saved");
                    case AWAY -> LOG.warn("The database does not answer: so all pages are 503 until it does");
                }
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /** Has the database checked now rather than within a second. */
    void wake() {
        lock.lock();
        try {
            asked++;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Has the database checked now and waits for the result; returns whether it came in time. */
    boolean lookNow(Duration atMost) {
        lock.lock();
        try {
            var mine = ++asked;
            woken.signal();
            var left = atMost.toNanos();
            while (answered < mine && watching != null && left > 0) {
                left = looked.awaitNanos(left);
            }
            return answered >= mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        var current = keeper;
        if (current == null) {
            return;
        }
        lock.lock();
        try {
            watching = new Thread(() -> watch(current), "storage");
            watching.setDaemon(true);
            watching.start();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            watching = null;
            woken.signal();
            looked.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return watching != null;
        } finally {
            lock.unlock();
        }
    }

    private void watch(Keeper keeper) {
        for (var question = next(); question >= 0; question = next()) {
            try {
                become(keeper.look(condition));
            } catch (RuntimeException e) {
                LOG.warn("The database could not be looked after", e);
            }
            lock.lock();
            try {
                answered = question;
                looked.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits until the next check is due, or not at all if one was requested. Negative once this has stopped. */
    private long next() {
        lock.lock();
        try {
            var left = INTERVAL.toNanos();
            while (watching != null && asked == answered && left > 0) {
                left = woken.awaitNanos(left);
            }
            return watching == null ? -1 : asked;
        } catch (InterruptedException e) {
            return -1;
        } finally {
            lock.unlock();
        }
    }
}
