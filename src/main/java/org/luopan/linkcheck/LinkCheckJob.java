package org.luopan.linkcheck;

import org.luopan.fetch.LinkResponse;
import org.luopan.fetch.OutsideLinks;
import org.luopan.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries the addresses of sources, one every twenty seconds, if a setting allows it. */
@Component
@ConditionalOnBooleanProperty("luopan.check-links")
class LinkCheckJob {

    private static final Logger LOG = LoggerFactory.getLogger(LinkCheckJob.class);

    private final LinkChecks checks;
    private final OutsideLinks links;
    private final Storage storage;

    LinkCheckJob(LinkChecks checks, OutsideLinks links, Storage storage) {
        this.checks = checks;
        this.links = links;
        this.storage = storage;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 60_000)
    void tryNext() {
        if (!storage.writable()) {
            return;
        }
        try {
            checks.take().ifPresent(this::tryNow);
        } catch (RuntimeException e) {
            if (!Storage.caused(e)) {
                LOG.warn("A link could not be checked", e);
            }
        }
    }

    private void tryNow(LinkChecks.Candidate one) {
        var response = links.tried(one.url());
        var archive = one.archive();
        if (archive == null && response.outcome() != LinkResponse.Outcome.ANSWERS) {
            archive = links.archived(one.url()).orElse(null);
        }
        checks.keep(one, response, archive);
    }
}
