package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the packaged jar takes until the first page; on a quiet machine, not in the build. */
@Tag("speed")
class StartSpeedTests {

    private static final int STARTS = 7;

    @Test
    void laterStartsReachTheFirstPageWithinTenSeconds(@TempDir Path data) throws Exception {
        var first = timeToFirstPage(data);
        var later = new ArrayList<Duration>();
        for (var i = 0; i < STARTS; i++) {
            later.add(timeToFirstPage(data));
        }
        later.sort(null);
        System.out.printf(
                "First start %s, %d later ones: median %s, fastest %s, slowest %s%n",
                first, STARTS, later.get(STARTS / 2), later.get(0), later.get(STARTS - 1));
        assertThat(later).allSatisfy(time -> assertThat(time).isLessThan(Duration.ofSeconds(10)));
    }

    private static Duration timeToFirstPage(Path data) throws Exception {
        var start = Instant.now();
        try (var program = Program.start(data);
                var page = URI.create(program.address() + "/en").toURL().openStream()) {
            page.readAllBytes();
            return Duration.between(start, Instant.now());
        }
    }
}
