package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AnnouncementTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void saysTheAddressOfThisMachine() {
        assertThat(new Announcement(settings).address(8080)).isEqualTo("http://localhost:8080");
    }

    @Test
    void saysThePathBelowTheHost() {
        settings.setProperty("server.servlet.context-path", "/kb");
        assertThat(new Announcement(settings).address(8080)).isEqualTo("http://localhost:8080/kb");
    }

    @Test
    void saysHttpsWhereTheProgramEncrypts() {
        settings.setProperty("server.ssl.bundle", "site");
        assertThat(new Announcement(settings).address(8443)).isEqualTo("https://localhost:8443");
    }

    @Test
    void saysTheAddressThatReadersKnow() {
        settings.setProperty("luopan.public-url", "https://luopan.example.org");
        assertThat(new Announcement(settings).address(8080)).isEqualTo("https://luopan.example.org");
    }
}
