package org.luopan.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what pages of other sites say of themselves, if a setting allows it; an editor never waits for them long. */
@Component
public class OutsidePages {

    private static final Logger LOG = LoggerFactory.getLogger(OutsidePages.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 512 * 1024;
    private static final int AT_ONCE = 4;

    private final boolean allowed;
    private final BoundedRequests requests;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Autowired
    OutsidePages(@Value("${luopan.fetch-pages:false}") boolean allowed) {
        this(allowed, new BoundedRequests(Guard.ofTheInternet(OutsidePages::addresses), LONGEST, MOST_BYTES));
    }

    OutsidePages(boolean allowed, BoundedRequests requests) {
        this.allowed = allowed;
        this.requests = requests;
    }

    /** What the page at an address says of itself; empty if it may not be requested, or gives no page in time. */
    public Optional<PageFacts> at(String address) {
        if (!allowed || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PageFacts.of(requests.get(address)));
        } catch (IOException e) {
            LOG.debug("Not fetched: {} ({})", address, e.getMessage());
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    /** Asks the machine's resolver, which may take longer than anybody wants to wait. */
    static List<InetAddress> addresses(String host) throws IOException {
        var asked = CompletableFuture.supplyAsync(() -> {
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (IOException e) {
                return List.<InetAddress>of();
            }
        });
        try {
            return asked.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetched("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new NotFetched("no answer of the resolver");
        }
    }
}
