package org.luopan.pagecache;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Reads the settings of the page cache. */
@Configuration(proxyBeanMethods = false)
class PageCacheConfiguration {

    @Bean
    PageCacheSettings pageCacheSettings(
            @Value("${luopan.page-cache.size}") DataSize size,
            @Value("${luopan.page-cache.while-away}") Duration whileAway,
            @Value("${luopan.page-cache.proxy-fresh}") Duration proxyFresh,
            @Value("${luopan.page-cache.proxy-stale}") Duration proxyStale) {
        return new PageCacheSettings(size, whileAway, proxyFresh, proxyStale);
    }
}
