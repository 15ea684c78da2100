package org.luopan.digest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.web.FormErrors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants the digest, and at which address. */
@Service
public class Digests {

    private final boolean possible;
    private final AddressConfirmations confirmations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Messages words;

    Digests(
            @Value("${spring.mail.host:}") String server,
            @Value("${luopan.public-url:}") String site,
            AddressConfirmations confirmations,
            JdbcClient jdbc,
            Clock clock,
            Messages words) {
        this.confirmations = confirmations;
        this.clock = clock;
        this.possible = !server.isBlank() && !site.isBlank();
        this.jdbc = jdbc;
        this.words = words;
    }

    /** What an editor has chosen; empty if this site sends no mail. */
    @Transactional(readOnly = true)
    public Optional<DigestForm> of(Editor editor) {
        if (!possible) {
            return Optional.empty();
        }
        return jdbc.sql("select address, wanted from digest where account_id = :me")
                .param("me", editor.id())
                .query((row, number) ->
                        new DigestForm(row.getString("address"), row.getBoolean("wanted") ? "on" : null))
                .optional()
                .or(() -> Optional.of(DigestForm.NONE));
    }

    /** Where an editor's address stands: whether it is confirmed, or a link to confirm it is still valid. */
    public enum State {
        NONE,
        ASKED,
        CONFIRMED
    }

    /** Where the address of an editor stands. */
    @Transactional(readOnly = true)
    public State state(Editor editor) {
        return jdbc.sql("select confirmed, token_until from digest where account_id = :me")
                .param("me", editor.id())
                .query((row, number) -> {
                    var until = row.getObject("token_until", OffsetDateTime.class);
                    return row.getBoolean("confirmed")
                            ? State.CONFIRMED
                            : until != null && until.isAfter(OffsetDateTime.now(clock)) ? State.ASKED : State.NONE;
                })
                .optional()
                .orElse(State.NONE);
    }

    /** Keeps what an editor chose, and sends a link to an address that is not confirmed yet; returns the errors. */
    public FormErrors choose(Editor editor, DigestForm form, Language language) {
        var errors = new FormErrors(words, language);
        form.check(errors);
        if (!possible) {
            errors.add("address", "digest.impossible");
        }
        var asks = errors.none() && form.isWanted() && !confirmed(editor, form.typed());
        if (asks && confirmations.mustWait(editor)) {
            errors.add("address", "digest.confirm.wait");
        }
        if (!errors.none()) {
            return errors;
        }
        store(editor, form);
        if (asks && !confirmations.send(editor, form.typed(), language)) {
            errors.add("address", "digest.confirm.failed");
        }
        return errors;
    }

    /** The address that a link of this editor confirms; empty if the link is not valid, or not any more. */
    public Optional<String> toConfirm(Editor editor, String token) {
        return confirmations.address(editor, token);
    }

    /** Confirms the address that a link was sent to; returns false if the link is not valid, or not any more. */
    public boolean confirm(Editor editor, String token) {
        return confirmations.confirm(editor, token);
    }

    private boolean confirmed(Editor editor, String address) {
        return jdbc.sql("select count(*) from digest where account_id = :me and address = :address and confirmed")
                        .param("me", editor.id())
                        .param("address", address)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Another address is not confirmed, and earlier links do not confirm it. */
    private void store(Editor editor, DigestForm form) {
        jdbc.sql("update digest set confirmed = false, token_hash = null, token_until = null"
                        + " where account_id = :me and address <> :address")
                .param("me", editor.id())
                .param("address", form.typed())
                .update();
        var changed = jdbc.sql("update digest set address = :address, wanted = :wanted where account_id = :me")
                .param("address", form.typed())
                .param("wanted", form.isWanted())
                .param("me", editor.id())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into digest (account_id, address, wanted) values (:me, :address, :wanted)")
                    .param("me", editor.id())
                    .param("address", form.typed())
                    .param("wanted", form.isWanted())
                    .update();
        }
    }
}
