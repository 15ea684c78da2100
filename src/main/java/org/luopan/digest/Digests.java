package org.luopan.digest;

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
    private final JdbcClient jdbc;
    private final Messages words;

    Digests(
            @Value("${spring.mail.host:}") String server,
            @Value("${luopan.public-url:}") String site,
            JdbcClient jdbc,
            Messages words) {
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

    /** Keeps what an editor chose; returns the errors. */
    @Transactional
    public FormErrors choose(Editor editor, DigestForm form, Language language) {
        var errors = new FormErrors(words, language);
        form.check(errors);
        if (!possible) {
            errors.add("address", "digest.impossible");
        }
        if (errors.none() && changed(editor, form) == 0) {
            jdbc.sql("insert into digest (account_id, address, wanted) values (:me, :address, :wanted)")
                    .param("me", editor.id())
                    .param("address", form.typed())
                    .param("wanted", form.isWanted())
                    .update();
        }
        return errors;
    }

    private int changed(Editor editor, DigestForm form) {
        return jdbc.sql("update digest set address = :address, wanted = :wanted where account_id = :me")
                .param("me", editor.id())
                .param("address", form.typed())
                .param("wanted", form.isWanted())
                .update();
    }
}
