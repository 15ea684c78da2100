package org.luopan.health;

import org.luopan.index.IndexKeeper;
import org.luopan.storage.Condition;
import org.luopan.storage.Storage;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the health of the program consists of. */
@Configuration(proxyBeanMethods = false)
class HealthSettings {

    /** Pages can be read, but nothing can be saved; the program is ready all the same. */
    static final Status READ_ONLY = new Status("READ_ONLY");

    /** As {@link Storage} last saw it, so that the question never waits for a database that does not answer. */
    @Bean
    HealthIndicator databaseHealthIndicator(Storage storage) {
        return () -> Health.status(status(storage.condition())).build();
    }

    private static Status status(Condition condition) {
        return switch (condition) {
            case OPEN -> Status.UP;
            case FULL, READ_ONLY -> READ_ONLY;
            case AWAY -> Status.DOWN;
        };
    }

    @Bean
    HealthIndicator indexHealthIndicator(IndexKeeper index) {
        return () -> (index.ready() ? Health.up() : Health.outOfService()).build();
    }
}
