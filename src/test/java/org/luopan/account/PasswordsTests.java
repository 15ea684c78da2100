package org.luopan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    /** Two to the power of ten rounds for each guess. */
    @Test
    void areStoredSoThatGuessingTakesLong() {
        var encoder = Passwords.passwordEncoder();
        var stored = encoder.encode("compass-needle");
        assertThat(stored).startsWith("{bcrypt}$2a$10$");
        assertThat(encoder.matches("compass-needle", stored)).isTrue();
        assertThat(encoder.matches("compass-needles", stored)).isFalse();
    }
}
