package org.luopan.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords are accepted, and how they are stored. */
@Configuration(proxyBeanMethods = false)
public class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt reads no more bytes than this. */
    private static final int LONGEST_BYTES = 72;

    /** The message about what is wrong with a new password; empty if nothing is. */
    public static Optional<String> fault(String password, String username) {
        if (password.isBlank()) {
            return Optional.of("password.missing");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (bytes(password).length > LONGEST_BYTES) {
            return Optional.of("password.too-long");
        }
        var rest = password.toLowerCase(Locale.ROOT).replace(username, "");
        if (rest.length() < Math.min(password.length(), SHORTEST / 2)) {
            return Optional.of("password.like-username");
        }
        if (password.codePoints().distinct().count() < 4) {
            return Optional.of("password.monotonous");
        }
        return Optional.empty();
    }

    /** A typed password cut to a length that is safe to check; no real password is longer. */
    static String cut(String password) {
        return bytes(password).length > LONGEST_BYTES ? "" : password;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
