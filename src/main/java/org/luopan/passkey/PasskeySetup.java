package org.luopan.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Sets up sign-in by passkey, which signs in the same editors as passwords do. */
@Configuration(proxyBeanMethods = false)
public class PasskeySetup {

    @Bean
    static PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    Door passkeyDoor(WebAuthnRelyingPartyOperations party, UserDetailsService editors, RequestCache places) {
        return new Door(party, editors, places);
    }

    /** Signs an editor in after the passkey filter: in a session with a new id, and back to the page they wanted. */
    public static final class Door implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {

        private final AuthenticationProvider provider;
        private final RequestCache places;

        Door(WebAuthnRelyingPartyOperations party, UserDetailsService editors, RequestCache places) {
            provider = new Provider(new WebAuthnAuthenticationProvider(party, editors), editors);
            this.places = places;
        }

        public void open(WebAuthnConfigurer<HttpSecurity> webAuthn) {
            webAuthn.disableDefaultRegistrationPage(true).withObjectPostProcessor(this);
        }

        @Override
        public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
            var success = new HttpMessageConverterAuthenticationSuccessHandler();
            success.setRequestCache(places);
            filter.setAuthenticationManager(new ProviderManager(provider));
            filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
            filter.setAuthenticationSuccessHandler(success);
            return filter;
        }
    }

    private record Provider(AuthenticationProvider passkeys, UserDetailsService editors)
            implements AuthenticationProvider {

        @Override
        public @Nullable Authentication authenticate(Authentication attempt) {
            var shown = passkeys.authenticate(attempt);
            if (shown == null) {
                return null;
            }
            var details = editors.loadUserByUsername(shown.getName());
            return UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities());
        }

        @Override
        public boolean supports(Class<?> attempt) {
            return passkeys.supports(attempt);
        }
    }
}
