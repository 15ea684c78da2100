package org.luopan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.index.IndexKeeper;
import org.luopan.storage.Condition;
import org.luopan.storage.Storage;
import org.springframework.boot.health.contributor.Health;

class HealthSettingsTests {

    private final HealthSettings settings = new HealthSettings();

    @ParameterizedTest
    @CsvSource({"OPEN, UP", "FULL, READ_ONLY", "READ_ONLY, READ_ONLY", "AWAY, DOWN"})
    void sayWhatTheDatabaseCanDo(Condition condition, String status) {
        var storage = mock(Storage.class);
        when(storage.condition()).thenReturn(condition);
        var health = settings.databaseHealthIndicator(storage).health();
        assertThat(health).isNotNull();
        assertThat(health.getStatus().getCode()).isEqualTo(status);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void sayThatTheIndexIsBeingBuilt() {
        var index = mock(IndexKeeper.class);
        var indicator = settings.indexHealthIndicator(index);
        assertThat(indicator.health()).isEqualTo(Health.outOfService().build());
        when(index.ready()).thenReturn(true);
        assertThat(indicator.health()).isEqualTo(Health.up().build());
    }
}
