package org.luopan.pagecache;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How public pages are kept.
 *
 * @param size how much memory the kept pages may take up; 0 to render every page when it is asked for
 * @param whileAway how long kept pages are still sent while the database is away
 * @param proxyFresh how long a proxy may send a page without asking whether it has changed; 0 to have it ask each time
 * @param proxyStale how much longer it may do so while it asks
 */
record PageCacheSettings(DataSize size, Duration whileAway, Duration proxyFresh, Duration proxyStale) {

    /** The {@code Cache-Control} of a page: browsers ask each time, proxies after a while. */
    String policy() {
        return proxyFresh.isZero()
                ? "no-cache"
                : "public, max-age=0, s-maxage=%d, stale-while-revalidate=%d"
                        .formatted(proxyFresh.toSeconds(), proxyStale.toSeconds());
    }
}
