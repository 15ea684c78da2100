package org.luopan.publishing;

import org.luopan.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Publishes scheduled revisions when they are due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final Revisions revisions;
    private final Storage storage;

    Schedule(Revisions revisions, Storage storage) {
        this.revisions = revisions;
        this.storage = storage;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void publishDue() {
        if (!storage.writable()) {
            return;
        }
        try {
            revisions.publishDue();
        } catch (RuntimeException e) {
            LOG.warn("What was due could not be published", e);
        }
    }
}
