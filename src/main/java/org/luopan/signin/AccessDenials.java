package org.luopan.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luopan.account.SignedIn;
import org.luopan.address.SitePath;
import org.luopan.browser.RememberedBrowsers;
import org.luopan.browser.Site;
import org.luopan.browser.WantedPages;
import org.luopan.unsentform.UnsentForms;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers refused requests: a form of the desk that comes without a session, or from another one, is kept and can be sent on; the
 * sign-in page accepts old pages; a missing right and forms from other sites are refused.
 */
@Component
class AccessDenials implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final String UNPROVEN = AccessDenials.class.getName() + ".unproven";

    private final AuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint("/login");
    private final SecurityContextLogoutHandler sessions = new SecurityContextLogoutHandler();
    private final RememberedBrowsers remembered;
    private final SignOutAudit signOuts;
    private final WantedPages wantedPages;

    AccessDenials(RememberedBrowsers remembered, SignOutAudit signOuts, WantedPages wantedPages) {
        this.remembered = remembered;
        this.signOuts = signOuts;
        this.wantedPages = wantedPages;
    }

    /** Whether nothing proves that this form comes from a page of this site. */
    static boolean unproven(HttpServletRequest request) {
        return request.getAttribute(UNPROVEN) != null;
    }

    /** A visitor who is not signed in, and has sent no wrong token. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException, ServletException {
        if (fromScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (formOfTheDesk(request)) {
            sendOn(HttpServletResponse.SC_UNAUTHORIZED, request, response);
        } else {
            door.commence(request, response, stranger);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        if (denied instanceof CsrfException) {
            withoutToken(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void withoutToken(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var path = SitePath.below(request);
        var origin = Site.origin(request);
        if (origin == Site.Origin.UNKNOWN) {
            request.setAttribute(UNPROVEN, true);
        }
        if (origin == Site.Origin.FOREIGN || !request.getMethod().equals("POST")) {
            refuse(request, response);
        } else if (fromScript(request)) {
            response.setStatus(
                    SignedIn.now().isPresent()
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_UNAUTHORIZED);
        } else if (path.equals("/logout")) {
            signOut(request, response);
        } else if (path.equals("/login")) {
            forward(path, request, response);
        } else if (path.startsWith("/invitation/")) {
            openAgain(request, response);
        } else if (path.equals("/admin/account/language")) {
            lookAgain(request, response);
        } else if (formOfTheDesk(request)) {
            sendOn(HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute("formTooOld", true);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Pressing "sign out" always signs out, whichever session the page belongs to. */
    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        signOuts.logout(request, response, somebody);
        remembered.logout(request, response, somebody);
        sessions.logout(request, response, somebody);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", SitePath.of(request) + "/login?signed-out");
    }

    private static void openAgain(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", SitePath.of(request) + SitePath.below(request));
    }

    /** Requests the page again, by way of signing in if necessary. */
    private void lookAgain(HttpServletRequest request, HttpServletResponse response) {
        var from = request.getParameter("from");
        var place = from != null && WantedPages.own(from) ? from : "/admin";
        var known = SignedIn.now().isPresent();
        if (!known) {
            wantedPages.keep(place, request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", SitePath.of(request) + (known ? place : "/login"));
    }

    /** Keeps the form in the page that refuses it; a form that comes from such a page gets the status that page chooses. */
    private static void sendOn(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!SitePath.below(request).equals(UnsentForms.ADDRESS)) {
            response.setStatus(status);
        }
        forward(UnsentForms.ADDRESS, request, response);
    }

    private static void forward(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(path).forward(request, response);
    }

    private static boolean formOfTheDesk(HttpServletRequest request) {
        return request.getMethod().equals("POST") && SitePath.below(request).startsWith("/admin/");
    }

    private static boolean fromScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
