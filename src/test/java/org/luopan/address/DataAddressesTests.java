package org.luopan.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DataAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "/en.json, /en, JSON",
        "/sv.csv, /sv, CSV",
        "/en/platforms.json, /en/platforms, JSON",
        "/en/platforms/wechat/history/3..5.csv, /en/platforms/wechat/history/3..5, CSV",
        "/en/a.json.json, /en/a.json, JSON"
    })
    void handTheRequestToThePage(String asked, String page, Form form) throws Exception {
        var chain = new MockFilterChain();
        new DataAddresses().doFilter(request(asked), new MockHttpServletResponse(), chain);
        var handed = (HttpServletRequest) chain.getRequest();
        assertThat(handed).isNotNull();
        assertThat(SitePath.below(handed)).isEqualTo(page);
        assertThat(Form.of(handed)).isEqualTo(form);
        assertThat(handed.getQueryString()).isEqualTo("audience=gen-z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms",
                "/en/.json",
                "/en/platforms/.csv",
                "/enx.json",
                "/admin.json",
                "/login.json",
                "/.json",
                "/en/platforms.xml",
                "/en/search/suggestions.json"
            })
    void leaveOtherAddressesAlone(String asked) throws Exception {
        var chain = new MockFilterChain();
        var request = request(asked);
        var response = new MockHttpServletResponse();
        new DataAddresses().doFilter(request, response, chain);
        assertThat(chain.getRequest()).isSameAs(request);
        assertThat(Form.of(request)).isEqualTo(Form.HTML);
        assertThat(response.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void redirectToTheSameForm() throws Exception {
        var response = new MockHttpServletResponse();
        new DataAddresses()
                .doFilter(
                        request("/en/platforms/weixin.csv"),
                        response,
                        (asked, answer) -> ((HttpServletResponse) answer)
                                .setHeader("Location", "/kb/en/platforms/wechat?audience=gen-z"));
        assertThat(response.getHeader("Location")).isEqualTo("/kb/en/platforms/wechat.csv?audience=gen-z");
    }

    private static MockHttpServletRequest request(String asked) {
        var request = new MockHttpServletRequest("GET", asked);
        request.setServletPath(asked);
        request.setQueryString("audience=gen-z");
        return request;
    }
}
