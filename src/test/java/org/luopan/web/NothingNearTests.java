package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An unknown entry while the index cannot say which names are near. */
class NothingNearTests {

    @Test
    void isNotFoundAllTheSame() throws Exception {
        var entries = mock(Entries.class);
        when(entries.currentSlug(any(), any())).thenReturn(Optional.empty());
        var pages = new ErrorPages(entries, (missing, language) -> {
            throw new IllegalStateException("The index is being prepared");
        });
        var request = new MockHttpServletRequest("GET", "/en/platforms/weechat");
        var response = new MockHttpServletResponse();

        pages.renamedOrUnknown(new EntryNotFound(EntryKind.PLATFORM, "weechat"), request, response);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(request.getAttribute("nearest")).isEqualTo(List.of());
    }
}
