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

/** Where editors are signed in, and how that ends. */
@Service
public class Sessions {

    /** The attribute of a session that says which browser it is. */
    public static final String BROWSER = "luopan.browser";

    /** The attribute of a session that says from which address it began. */
    public static final String ADDRESS = "luopan.address";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher events;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /** Sessions of somebody are being ended: what would begin one for them without a password ends too. */
    public record Ended(String username) {}

    /** Where somebody is signed in, the place used last first. */
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

    /** Ends every session of somebody, the one of this request too, and forgets every browser that stays signed in. */
    @Transactional
    public void endAll(String username) {
        end(username, id -> true);
    }

    /** Ends every session of somebody but the one of this request. */
    @Transactional
    public void endOthers(String username) {
        var current = current();
        end(username, id -> !id.equals(current));
    }

    /** Ends them now, and once more when the change that ends them holds: a session could begin in between. */
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
