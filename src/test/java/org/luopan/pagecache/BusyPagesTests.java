package org.luopan.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luopan.address.CanonicalQuery;
import org.luopan.content.Edition;
import org.luopan.content.Editions;
import org.luopan.storage.Storage;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Pages that there is no place to render now. */
class BusyPagesTests {

    private static final PageKey KEY = new PageKey("http://localhost:80", "/en/platforms/wechat", "");
    private static final Edition EDITION = new Edition(List.of(2L, 2L), LocalDate.of(2026, 11, 26));

    private final Editions editions = mock();
    private final PageCacheSettings settings =
            new PageCacheSettings(DataSize.ofKilobytes(100), Duration.ofDays(1), Duration.ZERO, Duration.ZERO);
    private final PageCache cache = new PageCache(settings, editions, mock(Storage.class));
    private final KeptPages pages =
            new KeptPages(cache, new PageAnswers(settings, new Compression()), mock(CanonicalQuery.class), editions);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", KEY.path());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    BusyPagesTests() {
        when(editions.current()).thenReturn(EDITION);
        request.setAttribute(KeptPages.KEY, KEY);
    }

    @Test
    void areSentAsTheyWereLastAndNotKeptAsNew() throws Exception {
        request.setAttribute(
                ReadyAnswer.INSTEAD,
                ReadyAnswer.ofPage("W/\"1\"", "text/plain", ReadyAnswer.gzip(new byte[] {'o', 'l', 'd'}), Map.of()));
        pages.doFilter(request, response, busy());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("old");
        assertThat(response.getHeader("ETag")).isEqualTo("W/\"1\"");
        assertThat(response.getHeader("Retry-After")).isNull();
        assertThat(cache.find(KEY, false)).isNull();
    }

    @Test
    void areRefusedIfThereIsNothingElse() throws Exception {
        pages.doFilter(request, response, busy());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).isEqualTo("busy");
    }

    private static FilterChain busy() {
        return (asked, answer) -> {
            var refusal = (HttpServletResponse) answer;
            refusal.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            refusal.setHeader("Retry-After", "5");
            refusal.getOutputStream().write("busy".getBytes(StandardCharsets.US_ASCII));
        };
    }
}
