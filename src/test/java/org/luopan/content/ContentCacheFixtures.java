package org.luopan.content;

import static org.mockito.Mockito.mock;

import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;

/** Values kept in memory, for tests of other modules that start no program. */
public final class ContentCacheFixtures {

    private ContentCacheFixtures() {}

    public static ContentCache cache() {
        return new ContentCache(mock(PlatformTransactionManager.class), mock(ContentVersion.class));
    }

    /** As after anything changed. */
    public static void change(ContentCache cache) {
        cache.follow(new ContentChanges(List.of(), 7, false));
    }
}
