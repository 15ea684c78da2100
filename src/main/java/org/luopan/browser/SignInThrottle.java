package org.luopan.browser;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Accounts;
import org.luopan.account.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/**
 * Counts recent wrong passwords by username and by address: people who guess have to wait longer each time. Unknown usernames are
 * slowed like any other.
 */
@Service
public class SignInThrottle {

    public static final int FREE_FOR_A_NAME = 5;
    public static final int FREE_FOR_AN_ADDRESS = 20;

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is checked, so that many at once do not slip through together. An attempt that has to
     * wait is not counted: otherwise anybody could lock an editor out forever. Attempts from a browser known for this username are
     * counted apart from those of strangers, and are not slowed by others from the same address.
     */
    public SignInAttempt begin(String typed, String address, boolean known) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from sign_in_attempt where at < :since")
                .param("since", now.minus(REMEMBERED.multipliedBy(4)))
                .update();
        var name = digest(typed, known);
        var place = network(address);
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into sign_in_attempt (name_hash, address, at) values (:name, :address, :at)")
                .param("name", name)
                .param("address", place)
                .param("at", now)
                .update(id, "id");
        var own = id.getKeyAs(Long.class);
        if (own == null) {
            throw new IllegalStateException("An attempt without a number");
        }
        var wait = longer(
                wait("name_hash", name, own, FREE_FOR_A_NAME, now),
                known ? Duration.ZERO : wait("address", place, own, FREE_FOR_AN_ADDRESS, now));
        if (!wait.isZero()) {
            jdbc.sql("delete from sign_in_attempt where id = :id")
                    .param("id", own)
                    .update();
        }
        return new SignInAttempt(own, wait);
    }

    /** Forgets the wrong passwords of an account after the right one, but not those of strangers elsewhere. */
    public void succeeded(String typed, boolean known) {
        jdbc.sql("delete from sign_in_attempt where name_hash = :name")
                .param("name", digest(typed, known))
                .update();
    }

    private Duration wait(String column, String value, long own, int free, OffsetDateTime now) {
        var failures = jdbc.sql("select count(*) as number, max(at) as newest from sign_in_attempt where " + column
                        + " = :value and at > :since and id <> :own")
                .param("value", value)
                .param("since", now.minus(REMEMBERED))
                .param("own", own)
                .query(Failures.class)
                .single();
        if (failures.newest() == null || failures.number() < free) {
            return Duration.ZERO;
        }
        var doubled = Math.min(failures.number() - free, 10);
        var whole = FIRST_WAIT.multipliedBy(1L << doubled);
        return longer(Duration.ZERO, shorter(whole, REMEMBERED).minus(Duration.between(failures.newest(), now)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String digest(String typed, boolean known) {
        return new Secret(Accounts.normalized(typed) + (known ? " in a known browser" : "")).digest();
    }

    /** An IPv4 address as it is; of an IPv6 address the half that names the network, because its owner can choose the other half. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException e) {
            return address.substring(0, Math.min(60, address.length()));
        }
    }

    private record Failures(long number, @Nullable OffsetDateTime newest) {}
}
