package org.luopan.signin;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.account.EditorDetails;
import org.luopan.account.SignedIn;
import org.luopan.language.Language;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** An editor whom an OpenID Connect provider has signed in. */
record ProvidedEditor(EditorDetails details, OidcIdToken token) implements SignedIn, OidcUser, Serializable {

    @Override
    public Editor editor() {
        return details.editor();
    }

    @Override
    public Optional<Language> language() {
        return details.language();
    }

    @Override
    public Optional<ZoneId> zone() {
        return details.zone();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return details.getAuthorities();
    }

    @Override
    public String getName() {
        return details.getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    @SuppressWarnings("NullAway") // the session need not carry what else the provider knows
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }
}
