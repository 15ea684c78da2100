package org.luopan.address;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.util.UrlPathHelper;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.web.servlet.IServletWebRequest;

/** The path of the site on its host, and the path of a request below it; the only class that reads the raw address. */
public final class SitePath {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private static final Pattern SLASHES_AT_THE_END = Pattern.compile("/+$");

    private SitePath() {}

    /** Whether an address belongs to this site; {@code //} starts the name of another host. */
    public static boolean isOfTheSite(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
    }

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
        if (path.isEmpty()) {
            return path;
        }
        var trimmed = SLASHES_AT_THE_END.matcher(path).replaceAll("");
        // Never two slashes: they would start the name of another host.
        return trimmed.startsWith("//") ? SLASHES.matcher(trimmed).replaceFirst("/") : trimmed;
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

    /** A path without doubled slashes. */
    static String single(String path) {
        return path.contains("//") ? SLASHES.matcher(path).replaceAll("/") : path;
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
        var decoded = UrlPathHelper.defaultInstance.decodeRequestString(
                request, UrlPathHelper.defaultInstance.removeSemicolonContent(path));
        return single(decoded);
    }
}
