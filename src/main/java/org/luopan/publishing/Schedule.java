package org.luopan.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.luopan.audit.AuditLog;
import org.luopan.revision.Person;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionRepository;
import org.luopan.revision.RevisionState;
import org.luopan.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Publishes scheduled revisions when they are due, while the site is open. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final Decisions decisions;
    private final RevisionRepository revisions;
    private final Storage storage;
    private final AuditLog log;
    private final Clock clock;

    /** Scheduled revisions that the database kept from being published; each is logged once. */
    private final Set<Long> delayed = ConcurrentHashMap.newKeySet();

    Schedule(Decisions decisions, RevisionRepository revisions, Storage storage, AuditLog log, Clock clock) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.storage = storage;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void publishInTime() {
        if (!storage.writable()) {
            return;
        }
        try {
            publishDue();
        } catch (RuntimeException e) {
            if (!passes(e)) {
                LOG.warn("What was due could not be published", e);
            }
        }
    }

    /** Publishes everything that is due, each on its own; sets aside what cannot be published, with the reason. */
    void publishDue() {
        for (var id : revisions.due(OffsetDateTime.now(clock))) {
            try {
                publishDue(id);
                delayed.remove(id);
            } catch (RuntimeException e) {
                if (!passes(e)) {
                    throw e;
                }
                if (delayed.add(id)) {
                    LOG.warn("Revision {} is due and has to wait for the database: {}", id, e.getMessage());
                }
            }
        }
    }

    private void publishDue(long id) {
        try {
            decisions.decide(id, waiting -> {
                if (isDue(waiting)) {
                    decisions.publish(waiting, Objects.requireNonNullElse(waiting.decider(), Person.LUOPAN));
                }
                return waiting;
            });
        } catch (RuntimeException impossible) {
            if (passes(impossible)) {
                throw impossible;
            }
            decisions.decide(id, waiting -> {
                if (isDue(waiting)) {
                    waiting.laidAside(SetAside.reason(impossible));
                    log.record("luopan", "entry.set-aside", decisions.address(waiting), impossible.getMessage());
                    LOG.warn(
                            "Revision {} of {} could not be published at its time: {}",
                            id,
                            decisions.address(waiting),
                            impossible.toString());
                }
                return waiting;
            });
        }
    }

    /** Whether the database is away or busy, which says nothing about the revision: it will be tried again. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof TransactionException
                || Storage.caused(failure);
    }

    private boolean isDue(Revision revision) {
        var at = revision.publishAt();
        return revision.state() == RevisionState.SCHEDULED && at != null && !at.isAfter(OffsetDateTime.now(clock));
    }
}
