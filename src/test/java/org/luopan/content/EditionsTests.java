package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EditionsTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Clock clock = mock();
    private final Editions editions = new Editions(clock);

    EditionsTests() {
        when(clock.getZone()).thenReturn(ZoneOffset.UTC);
        at(0);
    }

    @Test
    void endWithTheChangeThatReplacedThemHoweverManyFollow() {
        var first = confirmed(1);
        at(60);
        assertThat(editions.wasCurrentWithin(first, TEN_SECONDS)).isTrue();
        var second = confirmed(2);
        at(66);
        var third = confirmed(3);
        assertThat(editions.wasCurrentWithin(first, TEN_SECONDS)).isTrue();
        at(71);
        assertThat(editions.wasCurrentWithin(first, TEN_SECONDS)).isFalse();
        assertThat(editions.wasCurrentWithin(second, TEN_SECONDS)).isTrue();
        assertThat(editions.wasCurrentWithin(third, TEN_SECONDS)).isTrue();
    }

    @Test
    void endWithTheirDay() {
        var first = confirmed(1);
        at(Duration.ofHours(12).toSeconds());
        assertThat(editions.current()).isNotEqualTo(first);
        assertThat(editions.wasCurrentWithin(first, TEN_SECONDS)).isTrue();
        at(Duration.ofHours(12).plus(TEN_SECONDS).toSeconds());
        assertThat(editions.wasCurrentWithin(first, TEN_SECONDS)).isFalse();
    }

    @Test
    void areForgottenAfterManyOthers() {
        var first = confirmed(1);
        for (var version = 2L; version < 100; version++) {
            confirmed(version);
        }
        assertThat(editions.wasCurrentWithin(first, TEN_SECONDS)).isFalse();
    }

    private Edition confirmed(long version) {
        editions.confirm(List.of(version, version));
        return Objects.requireNonNull(editions.current());
    }

    private void at(long seconds) {
        when(clock.instant()).thenReturn(NOON.plusSeconds(seconds));
    }
}
