package org.luopan.pagecache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.luopan.content.Edition;

/** A page while one reader's request renders it; others who ask for the same page wait for it. */
final class Rendering {

    /** More than these are not kept waiting here; they stand in line like everybody else. */
    private static final Semaphore WAITING = new Semaphore(100);

    private static final long PATIENCE_MILLIS = 500;

    private final Asked asked;
    private final Thread renderer = Thread.currentThread();
    private final CompletableFuture<@Nullable KeptPage> page = new CompletableFuture<>();

    Rendering(PageKey key, Edition edition) {
        asked = new Asked(key, edition);
    }

    record Asked(PageKey key, Edition edition) {}

    Asked asked() {
        return asked;
    }

    /** Whether the current request is the one that renders. */
    boolean isMine() {
        return renderer == Thread.currentThread();
    }

    /** Waits for the page; null if the caller has to render it for itself. */
    @Nullable
    KeptPage await() {
        if (!WAITING.tryAcquire()) {
            return null;
        }
        try {
            return page.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            WAITING.release();
        }
    }

    void end(@Nullable KeptPage rendered) {
        page.complete(rendered);
    }
}
