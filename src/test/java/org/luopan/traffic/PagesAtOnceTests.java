package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PagesAtOnceTests {

    private final PagesAtOnce pages = new PagesAtOnce(4, 6, () -> "busy");
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger under = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final java.util.concurrent.ExecutorService readers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        end.countDown();
        readers.shutdownNow();
    }

    @Test
    void areSoManyAndTheRestWaitsOrComesBack() throws Exception {
        var asked = new ArrayList<Future<MockHttpServletResponse>>();
        for (var i = 0; i < 10; i++) {
            asked.add(ask("/en/platforms"));
        }
        Awaitility.await().until(() -> under.get() == 4);
        Awaitility.await().untilAsserted(() -> {
            var refused = answer("/sv/platforms");
            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isNotEmpty();
            assertThat(refused.getContentAsString()).contains("lang=\"sv\"", "<h1>");
            assertThat(refused.getHeader("Content-Security-Policy")).isNotEmpty();
        });
        end.countDown();
        for (var answer : asked) {
            assertThat(answer.get(5, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
        }
        assertThat(most.get()).isEqualTo(4);
    }

    @Test
    void leaveTheDeskAPlace() throws Exception {
        for (var i = 0; i < 4; i++) {
            ask("/en");
        }
        Awaitility.await().until(() -> under.get() == 4);
        ask("/login");
        ask("/admin");
        Awaitility.await().until(() -> under.get() == 6);
        assertThat(answer("/assets/0/luopan.js", true).getStatus()).isEqualTo(200);
    }

    private Future<MockHttpServletResponse> ask(String path) {
        return readers.submit(() -> answer(path));
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return answer(path, false);
    }

    private MockHttpServletResponse answer(String path, boolean atOnce) throws Exception {
        var response = new MockHttpServletResponse();
        pages.doFilter(new MockHttpServletRequest("GET", path), response, (request, answer) -> {
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            try {
                if (!atOnce) {
                    end.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            under.decrementAndGet();
        });
        return response;
    }
}
