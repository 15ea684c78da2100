package org.luopan.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the site is, as the last line of a start. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            var server = web.getWebServer();
            if (server != null) {
                var path = web.getEnvironment().getProperty("server.servlet.context-path", "");
                LOG.info("Luopan is open at http://localhost:{}{}", server.getPort(), path);
            }
        }
    }
}
