package org.luopan.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address of the site as the last line of a start. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final Environment settings;

    Announcement(Environment settings) {
        this.settings = settings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            var server = web.getWebServer();
            if (server != null) {
                LOG.info("Luopan is open at {}", address(server.getPort()));
            }
        }
    }

    /** The public address, otherwise the one on this machine. */
    String address(int port) {
        var known = settings.getProperty("luopan.public-url", "");
        if (!known.isBlank()) {
            return known.strip();
        }
        var encrypted = settings.getProperty("server.ssl.enabled", Boolean.class, true)
                && (settings.containsProperty("server.ssl.bundle")
                        || settings.containsProperty("server.ssl.key-store")
                        || settings.containsProperty("server.ssl.certificate"));
        return (encrypted ? "https" : "http") + "://localhost:" + port
                + settings.getProperty("server.servlet.context-path", "");
    }
}
