package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.luopan.address.SecureHeaders;
import org.luopan.address.SitePath;
import org.luopan.browser.RememberedBrowsers;
import org.luopan.browser.Site;
import org.luopan.browser.WantedPages;
import org.luopan.passkey.PasskeySetup;
import org.luopan.unsentform.FormTokens;
import org.luopan.unsentform.UnsentForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** Who may request what; public pages require nothing and create no session. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SecureHeaders headers,
            WantedPages wantedPages,
            FormTokens tokens,
            AccessDenials refusals,
            RememberedBrowsers remembered,
            SignOutAudit signOuts,
            PasskeySetup.Door passkeys,
            Providers providers)
            throws Exception {
        providers.open(http);
        return http.headers(headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/admin/people/**", "/admin/vocabulary/**")
                        .hasRole("ADMIN")
                        .requestMatchers(HttpMethod.POST, UnsentForms.ADDRESS)
                        .permitAll()
                        .requestMatchers("/admin/**", "/webauthn/register/**")
                        .hasRole("EDITOR")
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).requireCsrfProtectionMatcher(Security::needsToken))
                .requestCache(cache -> cache.requestCache(wantedPages))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .rememberMe(remember -> remember.rememberMeServices(remembered).key(RememberedBrowsers.KEY))
                .webAuthn(passkeys::open)
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOuts).logoutSuccessUrl("/login?signed-out"))
                .build();
    }

    /** Sign-in forms need no token if the browser itself says that they come from here, because their pages may be old. */
    private static boolean needsToken(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !(SitePath.below(request).matches("/login|/logout|/invitation/[^/]+|" + UnsentForms.ADDRESS)
                        && Site.origin(request) == Site.Origin.OWN);
    }
}
