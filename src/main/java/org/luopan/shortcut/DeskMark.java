package org.luopan.shortcut;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.SignedIn;
import org.luopan.address.SitePath;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * A cookie that tells the scripts of public pages that the desk was used in this browser. It proves nothing and opens nothing: with it
 * they ask the desk for shortcuts, and only the desk knows who is signed in.
 */
@Component
class DeskMark implements HandlerInterceptor, WebMvcConfigurer {

    static final String COOKIE = "luopan-desk";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin", "/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SignedIn.now().isPresent() && WebUtils.getCookie(request, COOKIE) == null) {
            var cookie = new Cookie(COOKIE, "1");
            cookie.setPath(SitePath.of(request).isEmpty() ? "/" : SitePath.of(request));
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }
}
