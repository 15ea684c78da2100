package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.luopan.web.SecureHeaders;
import org.luopan.web.SitePath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may ask for what; readers of public pages are asked nothing and get no session. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SecureHeaders headers,
            RequestCache places,
            FormTokens tokens,
            Refusals refusals,
            RememberedBrowsers remembered,
            SignOuts signOuts,
            PasskeySignIn.Door passkeys,
            Providers providers)
            throws Exception {
        providers.open(http);
        return http.headers(headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/admin/people/**", "/admin/vocabulary/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/admin/**", "/webauthn/register/**")
                        .hasRole("EDITOR")
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(places))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                                .accessDeniedHandler(refusals))
                .rememberMe(remember -> remember.rememberMeServices(remembered).key(RememberedBrowsers.KEY))
                .webAuthn(passkeys::open)
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOuts).logoutSuccessUrl("/login?signed-out"))
                .build();
    }

    /** Where somebody was when they had to sign in first; only pages of the desk can be come back to. */
    @Bean
    RequestCache places() {
        var places = new HttpSessionRequestCache();
        places.setRequestMatcher(Security::isPageOfTheDesk);
        return places;
    }

    private static boolean isPageOfTheDesk(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && SitePath.below(request).matches("/admin(/.*)?")
                && request.getHeader("HX-Request") == null;
    }
}
