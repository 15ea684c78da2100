package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.luopan.address.SessionCookie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Keeps sessions in the database, so that they survive a restart. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    /** A cookie that scripts cannot read and other sites do not send, sent only encrypted where there is https. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new Serializer();
        cookie.setCookieName(SessionCookie.NAME);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** A session that starts before sign-in, for the exchange with a passkey or a provider, is kept for minutes only. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(10);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfStrangers() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
    }

    /**
     * Two requests of one session may write the same attribute at once, or one after the session has ended elsewhere: the later
     * value wins, and attributes of no session are dropped.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesWrittenAtOnce(DataSource database)
            throws SQLException {
        var written = """
                select s.primary_id, v.name, v.bytes
                from (values (cast(? as varchar(36)), cast(? as varchar(200)), cast(? as bytea))) as v (id, name, bytes)
                join %TABLE_NAME% s on s.primary_id = v.id
                """;
        var columns = "%TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)\n";
        try (var connection = database.getConnection()) {
            var postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            var query = postgres
                    ? "insert into " + columns + written + "on conflict (session_primary_id, attribute_name)"
                            + " do update set attribute_bytes = excluded.attribute_bytes"
                    : "merge into " + columns + "key (session_primary_id, attribute_name)\n" + written;
            return sessions -> sessions.setCreateSessionAttributeQuery(query);
        }
    }

    /** Session data from an older version that this one cannot read counts as absent: the editor signs in again. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new Reading());
        return conversions;
    }

    /** Ignores cookies that are not ids of our sessions. */
    private static final class Serializer extends DefaultCookieSerializer {

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                    .filter(value -> value.matches("[0-9a-f-]{36}"))
                    .toList();
        }
    }

    private static final class Reading implements Converter<byte[], Object> {

        private final DefaultDeserializer deserializer = new DefaultDeserializer();

        @Override
        @SuppressWarnings("NullAway") // a conversion may return null
        public @Nullable Object convert(byte[] bytes) {
            try (InputStream stream = new ByteArrayInputStream(bytes)) {
                return deserializer.deserialize(stream);
            } catch (IOException | RuntimeException e) {
                LOG.info("A session of an older version has ended: {}", e.toString());
                return null;
            }
        }
    }
}
