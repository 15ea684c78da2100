package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What pages say to programs. */
class LinkedDataTests {

    @Test
    void leavesOutWhatIsNotKnown() {
        var data = LinkedData.of("City", "Qingdao")
                .with("description", null)
                .with("url", " ")
                .with("alternateName", List.of());
        assertThat(data.json())
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@type\":\"City\",\"name\":\"Qingdao\"}");
    }

    @Test
    void nestsOneThingInAnother() {
        var json = new JsonMapper()
                .readTree(LinkedData.of("Service", "WeChat")
                        .with("provider", LinkedData.of("Organization", "Tencent"))
                        .json());
        assertThat(json.at("/provider/@type").asString()).isEqualTo("Organization");
        assertThat(json.at("/provider/name").asString()).isEqualTo("Tencent");
        assertThat(json.at("/provider/@context").isMissingNode()).isTrue();
    }

    @Test
    void cannotEndItsElement() {
        var name = "</script><script>alert(1)</script><!-- \" \\ \u2028 </SCRIPT";
        var json = LinkedData.of("DefinedTerm", name).json();
        assertThat(json).doesNotContain("<");
        assertThat(new JsonMapper().readTree(json).get("name").asString()).isEqualTo(name);
    }
}
