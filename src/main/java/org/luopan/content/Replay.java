package org.luopan.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings every content follower up to date: at once after a change by this program, within a second after a change by another. A
 * follower that fails, such as an index on a full disk, is retried at growing intervals; readers and editors can carry on
 * meanwhile.
 */
@Component
class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int MOST_PAUSES = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final ContentVersion contentVersion;
    private final List<ContentFollower> followers;
    private final Editions editions;
    private final Map<ContentFollower, Failure> failing = new HashMap<>();

    Replay(ContentVersion contentVersion, List<ContentFollower> followers, Editions editions) {
        this.contentVersion = contentVersion;
        this.editions = editions;
        this.followers = followers;
    }

    /** How often a follower failed in a row, and how many more rounds to skip it. */
    private record Failure(int times, int pauses) {

        Failure oneRoundLater() {
            return new Failure(times, pauses - 1);
        }
    }

    @Scheduled(fixedDelay = 400, initialDelay = 400)
    void poll() {
        if (lock.tryLock()) {
            try {
                catchUp();
            } catch (RuntimeException away) {
                LOG.debug("The content version cannot be read", away);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Applies what this program has just changed; failures are retried in later rounds. */
    void now() {
        lock.lock();
        try {
            failing.clear();
            catchUp();
        } catch (RuntimeException away) {
            LOG.debug("The content version cannot be read", away);
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        var stored = contentVersion.stored();
        for (var follower : followers) {
            var failure = failing.get(follower);
            if (failure != null && failure.pauses > 0) {
                failing.put(follower, failure.oneRoundLater());
            } else if (follower.upTo() != stored) {
                follow(follower, failure == null ? 0 : failure.times);
            }
        }
        editions.confirm(Stream.concat(Stream.of(stored), followers.stream().map(Replay::state))
                .toList());
    }

    private static long state(ContentFollower follower) {
        return follower.settled() ? follower.upTo() : -1;
    }

    private void follow(ContentFollower follower, int failures) {
        var name = follower.getClass().getSimpleName();
        try {
            follower.follow(contentVersion.since(follower.upTo()));
            failing.remove(follower);
            if (failures > 0) {
                LOG.info("{} has caught up", name);
            }
        } catch (RuntimeException e) {
            if (failures == 0) {
                LOG.warn("{} cannot follow what was published, and will be tried again: {}", name, rootMessage(e));
            }
            failing.put(follower, new Failure(failures + 1, Math.min(MOST_PAUSES, 1 << Math.min(failures, 6))));
        }
    }

    private static String rootMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
