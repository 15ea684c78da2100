package org.luopan.account;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/** Where editors are signed in, and how that ends. */
@Service
public class Sessions {

    /** The attribute of a session that says which browser it is. */
    public static final String BROWSER = "luopan.browser";

    /** The attribute of a session that says from which address it began. */
    public static final String ADDRESS = "luopan.address";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** Where somebody is signed in, the place used last first. */
    public List<SessionView> of(String username) {
        var current = current();
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new SessionView(
                        session.<String>getAttributeOrDefault(BROWSER, ""),
                        session.<String>getAttributeOrDefault(ADDRESS, ""),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .toList();
    }

    /** Ends every session of somebody, the one of this request too, and forgets every browser that stays signed in. */
    @Transactional
    public void endAll(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
        forgetBrowsers(username);
    }

    /** Ends every session of somebody but the one of this request. */
    @Transactional
    public void endOthers(String username) {
        var current = current();
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
        forgetBrowsers(username);
    }

    private void forgetBrowsers(String username) {
        jdbc.sql("delete from remembered_browser where username = :username")
                .param("username", username)
                .update();
    }

    private static @Nullable String current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getSessionId();
    }
}
