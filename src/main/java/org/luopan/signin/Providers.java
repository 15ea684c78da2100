package org.luopan.signin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Accounts;
import org.luopan.web.Choice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** The OpenID Connect providers from the settings; they prove who an editor is, but create no accounts. */
@Component
class Providers {

    private final @Nullable ClientRegistrationRepository registrations;
    private final Accounts accounts;
    private final RequestCache places;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations, Accounts accounts, RequestCache places) {
        this.registrations = registrations.getIfAvailable();
        this.accounts = accounts;
        this.places = places;
    }

    /** The name and sign-in address of each. */
    List<Choice> choices() {
        if (!(registrations instanceof Iterable<?> known)) {
            return List.of();
        }
        return StreamSupport.stream(known.spliterator(), false)
                .map(ClientRegistration.class::cast)
                .map(provider ->
                        new Choice("/oauth2/authorization/" + provider.getRegistrationId(), provider.getClientName()))
                .toList();
    }

    void open(HttpSecurity http) {
        if (registrations == null) {
            return;
        }
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setDefaultTargetUrl("/admin");
        success.setRequestCache(places);
        var users = new OidcUserService();
        http.oauth2Login(login -> login.loginPage("/login")
                .failureUrl("/login?refused")
                .successHandler(success)
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(request -> editor(users, request))
                        .userService(request -> {
                            throw new OAuth2AuthenticationException("openid_required");
                        })));
    }

    private OidcUser editor(OidcUserService users, OidcUserRequest request) {
        return editor(users.loadUser(request));
    }

    /** The editor whose username is the verified e-mail address or preferred name from the provider. */
    OidcUser editor(OidcUser shown) {
        var email = Boolean.TRUE.equals(shown.getEmailVerified()) ? shown.getEmail() : null;
        return Stream.of(email, shown.getPreferredUsername())
                .filter(Objects::nonNull)
                .flatMap(name -> accounts.enabled(name).stream())
                .findFirst()
                .map(details -> new ProvidedEditor(details, shown.getIdToken()))
                .orElseThrow(() -> new OAuth2AuthenticationException("no_account"));
    }
}
