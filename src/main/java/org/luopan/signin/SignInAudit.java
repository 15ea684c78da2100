package org.luopan.signin;

import org.luopan.account.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Logs sign-ins without a password: by passkey, provider, or remembered browser. */
@Component
class SignInAudit {

    private final SignIns signIns;

    SignInAudit(SignIns signIns) {
        this.signIns = signIns;
    }

    @EventListener
    void arrived(InteractiveAuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        if (authentication.getPrincipal() instanceof SignedIn signedIn
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            signIns.entered(signedIn, means(authentication), attributes.getRequest());
        }
    }

    private static String means(Authentication authentication) {
        if (authentication instanceof RememberMeAuthenticationToken) {
            return "remembered browser";
        }
        return authentication instanceof OAuth2AuthenticationToken token
                ? token.getAuthorizedClientRegistrationId()
                : "passkey";
    }
}
