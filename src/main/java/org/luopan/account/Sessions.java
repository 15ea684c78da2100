package org.luopan.account;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/** Where editors are signed in, and how to end that. */
@Service
public class Sessions {

    /** The session attribute with the name of the browser. */
    public static final String BROWSER = "luopan.browser";

    /** The session attribute with the address where it began. */
    public static final String ADDRESS = "luopan.address";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher events;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /** Published when an account's sessions are being ended, so that everything that could start one without a password ends too. */
    public record Ended(String username) {}

    /** The sessions of an account, last used first. */
    public List<SessionView> of(String username) {
        var current = current();
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> new SessionView(
                        session.<String>getAttributeOrDefault(BROWSER, ""),
                        session.<String>getAttributeOrDefault(ADDRESS, ""),
                        session.getLastAccessedTime().atOffset(ZoneOffset.UTC),
                        session.getId().equals(current)))
                .toList();
    }

    /** Ends every session of an account, including the current one, and forgets every browser that stays signed in. */
    @Transactional
    public void endAll(String username) {
        end(username, id -> true);
    }

    /** Ends every session of an account except the current one. */
    @Transactional
    public void endOthers(String username) {
        var current = current();
        end(username, id -> !id.equals(current));
    }

    /** Ends them now, and again after the commit: a session could begin in between. */
    private void end(String username, Predicate<String> ended) {
        Runnable ending = () -> sessions.findByPrincipalName(username).keySet().stream()
                .filter(ended)
                .forEach(sessions::deleteById);
        events.publishEvent(new Ended(username));
        ending.run();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ending.run();
            }
        });
    }

    private static @Nullable String current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getSessionId();
    }
}
