package org.luopan.fetch;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tries addresses of other sites without reading their pages, and asks the Internet Archive for copies. */
@Component
public class OutsideLinks {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideLinks.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 64 * 1024;

    private static final Pattern COPY =
            Pattern.compile("https?://(web\\.archive\\.org/web/\\d{4,14}/[\\x21-\\x7E]{1,1900})");

    private final BoundedRequests requests;
    private final String archive;

    @Autowired
    OutsideLinks() {
        this(
                new BoundedRequests(Guard.ofTheInternet(OutsidePages::addresses), LONGEST, MOST_BYTES),
                "https://archive.org/wayback/available?url=");
    }

    OutsideLinks(BoundedRequests requests, String archive) {
        this.requests = requests;
        this.archive = archive;
    }

    /** Tries an address: first its head alone; where that is not answered well, as a reader would. */
    public LinkResponse tried(String address) {
        try {
            var head = LinkResponse.of(address, requests.reach("HEAD", address));
            if (head.outcome() == LinkResponse.Outcome.ANSWERS || head.outcome() == LinkResponse.Outcome.MOVED) {
                return head;
            }
        } catch (IOException e) {
            LOG.debug("No answer to HEAD: {} ({})", address, e.getMessage());
        }
        try {
            return LinkResponse.of(address, requests.reach("GET", address));
        } catch (IOException e) {
            LOG.debug("No answer: {} ({})", address, e.getMessage());
            return LinkResponse.NOTHING;
        }
    }

    /** The latest copy that the Internet Archive has of an address; empty if it has none, or does not say so in time. */
    public Optional<String> archived(String address) {
        try {
            var answer = JSON.readTree(requests.json(archive + URLEncoder.encode(address, StandardCharsets.UTF_8)));
            var closest = answer.path("archived_snapshots").path("closest");
            if (!closest.path("available").asBoolean(false)) {
                return Optional.empty();
            }
            var copy = COPY.matcher(closest.path("url").asString(""));
            return copy.matches() ? Optional.of("https://" + copy.group(1)) : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.debug("The archive does not answer about {} ({})", address, e.getMessage());
            return Optional.empty();
        }
    }
}
