package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class PlatformPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void listsAllPlatforms() {
        assertThat(mvc.get().uri("/en/platforms")).hasStatusOk().bodyText().contains("data-total=\"21\"");
    }
}
