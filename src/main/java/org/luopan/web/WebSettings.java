package org.luopan.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.luopan.language.Language;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** How addresses are matched and how pages are cached and checked for changes. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    private static final int PIECE = 16_384;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, Language.class, code -> Language.of(code).orElseThrow());
    }

    /** Browsers may cache pages, but must check each time whether they have changed. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var revalidated = new WebContentInterceptor();
        revalidated.setCacheControl(CacheControl.noCache());
        registry.addInterceptor(revalidated).addPathPatterns("/en/**", "/sv/**");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> revalidation() {
        ShallowEtagHeaderFilter etags = new Etags();
        // A strong ETag would keep the answer from being compressed.
        etags.setWriteWeakETag(true);
        var filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns("/en", "/en/*", "/sv", "/sv/*");
        // Outside the limit on pages made at once: a slow reader takes up no place.
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    /** Tells pages apart by two checksums, which take a tenth of the time of MD5; nobody gains by forging the page's own tag. */
    private static final class Etags extends ShallowEtagHeaderFilter {

        @Override
        protected String generateETagHeaderValue(InputStream page, boolean weak) throws IOException {
            var one = new CRC32();
            var other = new CRC32C();
            var piece = new byte[PIECE];
            for (var length = page.read(piece); length > 0; length = page.read(piece)) {
                one.update(piece, 0, length);
                other.update(piece, 0, length);
            }
            return "%s\"%08x%08x\"".formatted(weak ? "W/" : "", one.getValue(), other.getValue());
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
