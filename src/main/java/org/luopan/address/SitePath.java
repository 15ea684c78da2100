package org.luopan.address;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.web.servlet.IServletWebRequest;

/** The path of the site on its host, and the path of a request below it; the only class that reads the raw address. */
public final class SitePath {

    private SitePath() {}

    /**
     * The path of the whole site: {@code /kb} from {@code server.servlet.context-path} or a proxy, empty if the site has the host
     * to itself.
     */
    public static String of(HttpServletRequest request) {
        // An internal forward loses what the proxy said.
        var forwarded = request.getDispatcherType() == DispatcherType.FORWARD
                ? request.getAttribute(RequestDispatcher.FORWARD_CONTEXT_PATH)
                : null;
        var path = forwarded == null ? request.getContextPath() : forwarded.toString();
        // Never two slashes: they would start the name of another host.
        return path.replaceAll("/+$", "").replaceAll("^/{2,}", "/");
    }

    /** The same for the page that a template is rendered for. */
    public static String of(IContext template) {
        return template instanceof IWebContext web
                        && web.getExchange().getRequest() instanceof IServletWebRequest request
                        && request.getNativeRequestObject() instanceof HttpServletRequest asked
                ? of(asked)
                : "";
    }

    /** The requested path below the site, decoded, as controllers and access rules see it; also while an error page answers it. */
    public static String below(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return failed == null
                    ? UrlPathHelper.defaultInstance.getPathWithinApplication(request)
                    : below(request, failed.toString());
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    /** The requested path below the site as it was sent, encoded; a proxy's prefix is not part of it. */
    public static String sent(HttpServletRequest request) {
        var own = request.getServletContext().getContextPath();
        var uri = request.getRequestURI();
        return uri.startsWith(own) ? uri.substring(own.length()) : "";
    }

    /** The first folder of that path; empty for the start page. */
    public static String first(HttpServletRequest request) {
        return first(below(request));
    }

    public static String first(String path) {
        var end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }

    /** The same for an address from the container, such as that of a failed request, which lacks what a proxy cut off. */
    public static String below(HttpServletRequest request, String uri) {
        var own = request.getServletContext().getContextPath();
        var path = uri.startsWith(own + "/") ? uri.substring(own.length()) : uri.equals(own) ? "/" : uri;
        return UrlPathHelper.defaultInstance
                .decodeRequestString(request, UrlPathHelper.defaultInstance.removeSemicolonContent(path))
                .replaceAll("/{2,}", "/");
    }
}
