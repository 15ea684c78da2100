package org.luopan.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final AtomicLong clock = new AtomicLong(5);
    private final Progress progress = new Progress(100_000, clock::get);

    @Test
    void saysNothingBeforeTenSecondsHavePassed() {
        pass(9);
        assertThat(progress.after(500)).isEmpty();
    }

    @Test
    void saysHowFarItIsAndHowLongTheRestWillTake() {
        pass(10);
        assertThat(progress.after(20_000)).contains("20,000 of 100,000, about 40 s to go");
        pass(5);
        assertThat(progress.after(5_000)).isEmpty();
        pass(5);
        assertThat(progress.after(25_000)).contains("50,000 of 100,000, about 20 s to go");
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
