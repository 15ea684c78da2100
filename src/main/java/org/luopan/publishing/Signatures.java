package org.luopan.publishing;

import org.luopan.account.Accounts;
import org.luopan.account.Editor;
import org.luopan.revision.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How editors sign what they do: by name, with the username if another editor has the same name or once signed with it. */
@Component
class Signatures {

    private static final int LONGEST = 80;

    private final Accounts accounts;
    private final JdbcClient jdbc;

    Signatures(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Person of(Editor editor) {
        var name = editor.name();
        if (accounts.namesakes(editor) || signedByOthers(editor)) {
            var username = " (" + editor.username() + ")";
            name = name.substring(0, Math.min(name.length(), LONGEST - username.length())) + username;
        }
        return new Person(editor.id(), name);
    }

    private boolean signedByOthers(Editor editor) {
        return jdbc.sql(
                                "select count(*) from (select 1 from revision where author = :name and author_id <> :id limit 1) r")
                        .param("name", editor.name())
                        .param("id", editor.id())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
