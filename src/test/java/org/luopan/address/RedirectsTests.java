package org.luopan.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.support.StaticWebApplicationContext;

class RedirectsTests {

    private final Redirects redirects = new Redirects(new StaticWebApplicationContext());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/admin | /admin",
                "/admin?x={y} | /admin?x=%7By%7D",
                "/admin?q=%C3%B6&r=a+b%20c | /admin?q=%C3%B6&r=a+b%20c",
                "/en/platforms/{foo}/history/1..2 | /en/platforms/%7Bfoo%7D/history/1..2",
                "/admin?q=ö | /admin?q=%C3%B6",
                "/admin?q=%zz | /admin?q=%zz"
            })
    void leadToTheAddressThatIsNamed(String named, String address) throws Exception {
        assertThat(location(named, "")).isEqualTo(address);
        assertThat(location(named, "/kb")).isEqualTo("/kb" + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil", ""})
    void leadNowhereElse(String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redirects.resolveViewName("redirect:" + named, Locale.ENGLISH));
    }

    @Test
    void neverBreakALine() throws Exception {
        assertThat(location("/admin?a\r\nSet-Cookie: b", "")).isEqualTo("/admin?a%0D%0ASet-Cookie:%20b");
    }

    private String location(String named, String site) throws Exception {
        var request = new MockHttpServletRequest("POST", site + "/x");
        request.setContextPath(site);
        var response = new MockHttpServletResponse();
        redirects
                .resolveViewName("redirect:" + named, Locale.ENGLISH)
                .render(Map.of("y", "filled in"), request, response);
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getHeader("Location");
    }
}
