package org.luopan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.mock.env.MockEnvironment;

class OnlyIfWatchedTests {

    private static final String[] NAMES =
            ImportCandidates.load(AutoConfiguration.class, null).getCandidates().toArray(String[]::new);

    @Test
    void leavesOutAllOfHealthAndMetricsAndNothingElse() {
        var kept = kept("-1");
        for (var i = 0; i < NAMES.length; i++) {
            var watching =
                    NAMES[i].matches("(?i).*(health|metrics|endpoint|management|observation|actuat|micrometer).*");
            assertThat(kept[i]).as(NAMES[i]).isEqualTo(!watching);
        }
        assertThat(kept).contains(true).contains(false);
    }

    @Test
    void keepsThemWithAPort() {
        assertThat(kept("0")).doesNotContain(false);
    }

    private static boolean[] kept(String port) {
        var filter = new OnlyIfWatched();
        filter.setEnvironment(new MockEnvironment().withProperty(OnlyIfWatched.PORT, port));
        return filter.match(NAMES.clone(), mock(AutoConfigurationMetadata.class));
    }
}
