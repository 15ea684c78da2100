package org.luopan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** How addresses are matched and how pages are cached and checked for changes. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer, WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByFolder();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, Language.class, code -> Language.of(code).orElseThrow());
    }

    /** The ending of an address says which form of a page is wanted, and kept pages look at nothing else. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
    }

    /** Browsers may cache pages, but must check each time whether they have changed. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var revalidated = new WebContentInterceptor();
        revalidated.setCacheControl(CacheControl.noCache());
        registry.addInterceptor(revalidated).addPathPatterns("/en/**", "/sv/**");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Leaves out at once the handlers of other folders. Almost all addresses begin with a variable, the language, so Spring compares
     * each request with every address of the program.
     */
    static final class ByFolder extends RequestMappingHandlerMapping {

        private static final String ANY = "";
        private static final Pattern BEFORE_A_FOLDER = Pattern.compile("/(?=[^/])");

        private final Map<RequestMappingInfo, List<List<String>>> known = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            var asked = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
            for (var folders : folders(mapping)) {
                if (mayBe(folders, asked)) {
                    return super.getMatchingMapping(mapping, request);
                }
            }
            return null;
        }

        private List<List<String>> folders(RequestMappingInfo mapping) {
            var found = known.get(mapping);
            return found != null
                    ? found
                    : known.computeIfAbsent(
                            mapping,
                            one -> one.getPatternValues().stream()
                                    .map(ByFolder::folders)
                                    .toList());
        }

        /** The first two folders of a pattern; any, where more than one name fits. */
        static List<String> folders(String pattern) {
            return BEFORE_A_FOLDER
                    .splitAsStream(pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "*"))
                    .skip(1)
                    .limit(2)
                    .takeWhile(folder -> !folder.contains("**"))
                    .map(folder -> folder.matches("[a-z0-9.-]+") ? folder : ANY)
                    .toList();
        }

        static boolean mayBe(List<String> folders, PathContainer asked) {
            for (var at = 0; at < folders.size(); at++) {
                var name = folders.get(at);
                // Each folder comes after a slash.
                var element = 2 * at + 1;
                if (!name.equals(ANY)
                        && (asked.elements().size() <= element
                                || !(asked.elements().get(element) instanceof PathContainer.PathSegment segment)
                                || !segment.valueToMatch().equals(name))) {
                    return false;
                }
            }
            return true;
        }
    }
}
