package org.luopan.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.luopan.account.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@PageTest
@Tag("database")
@TestPropertySource(
        properties = {
            "spring.security.oauth2.client.registration.house.client-id=luopan",
            "spring.security.oauth2.client.registration.house.client-secret=secret",
            "spring.security.oauth2.client.registration.house.client-name=House",
            "spring.security.oauth2.client.registration.house.scope=openid,email,profile",
            "spring.security.oauth2.client.registration.house.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.house.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "spring.security.oauth2.client.provider.house.authorization-uri=https://id.example.org/authorize",
            "spring.security.oauth2.client.provider.house.token-uri=https://id.example.org/token",
            "spring.security.oauth2.client.provider.house.jwk-set-uri=https://id.example.org/keys"
        })
class ProvidersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Providers providers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @Test
    void standOnTheDoor() throws UnsupportedEncodingException {
        var login = mvc.get().uri("/login").exchange();
        assertThat(Jsoup.parse(login.getResponse().getContentAsString())
                        .select(".providers a[href=/oauth2/authorization/house]")
                        .text())
                .isEqualTo("Sign in with House");
        var sent = mvc.get().uri("/oauth2/authorization/house").exchange();
        assertThat(sent).hasStatus(302);
        assertThat(sent.getResponse().getRedirectedUrl())
                .startsWith("https://id.example.org/authorize?")
                .contains("nonce=");
        assertThat(mvc.get().uri("/admin/account").exchange().getResponse().getRedirectedUrl())
                .as("the password is not passed over")
                .endsWith("/login");
    }

    @Test
    void letInOnlyThoseWhoHaveAnAccount() {
        EditorFixtures.open(context, "olga@example.org", "Olga", Role.PUBLISHER);
        var olga = providers.editor(shown(Map.of("email", "Olga@example.org", "email_verified", true)));
        assertThat(((SignedIn) olga).editor().name()).isEqualTo("Olga");
        assertThat(AuthorityUtils.authorityListToSet(olga.getAuthorities()))
                .containsExactlyInAnyOrder("ROLE_EDITOR", "ROLE_PUBLISHER");
        assertThat(((SignedIn) providers.editor(shown(Map.of("preferred_username", "olga@example.org"))))
                        .editor()
                        .username())
                .isEqualTo("olga@example.org");
        refuses(Map.of("email", "olga@example.org"));
        refuses(Map.of("email", "olga@example.org", "email_verified", false));
        refuses(Map.of("email", "stranger@example.org", "email_verified", true));
        jdbc.sql("update account set enabled = false where username = 'olga@example.org'")
                .update();
        refuses(Map.of("email", "olga@example.org", "email_verified", true));
    }

    private void refuses(Map<String, Object> claims) {
        assertThatThrownBy(() -> providers.editor(shown(claims))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    private static OidcUser shown(Map<String, Object> claims) {
        var token = OidcIdToken.withTokenValue("token")
                .subject("4711")
                .issuedAt(Instant.parse("2026-11-22T12:00:00Z"))
                .expiresAt(Instant.parse("2026-11-22T13:00:00Z"))
                .claims(known -> known.putAll(claims))
                .build();
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token);
    }
}
