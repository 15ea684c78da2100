package org.luopan.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An editor as Spring Security keeps it in the session; it holds no password. */
public record EditorDetails(
        Editor editor, @Nullable Language spoken, @Nullable String timeZone) implements SignedIn, UserDetails {

    @Override
    public Optional<Language> language() {
        return Optional.ofNullable(spoken);
    }

    @Override
    public Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(timeZone).map(ZoneId::of);
        } catch (DateTimeException e) {
            // Zones are renamed now and then, and the next Java may not know this one.
            return Optional.empty();
        }
    }

    /** The rights of the role and of each lower one. */
    @Override
    public List<GrantedAuthority> getAuthorities() {
        return Arrays.stream(Role.values())
                .filter(editor.role()::includes)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return editor.username();
    }
}
