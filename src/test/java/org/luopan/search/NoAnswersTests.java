package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class NoAnswersTests {

    @RestController
    static class Asking {

        @GetMapping("/search")
        String search() {
            throw new IndexSearcher.TooManyNestedClauses();
        }
    }

    @Test
    void areARequestThatCannotBeUnderstood() {
        var mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Asking())
                .setControllerAdvice(new NoAnswers())
                .build());
        assertThat(mvc.get().uri("/search")).hasStatus(400);
    }
}
