package org.luopan.web;

import java.time.Clock;
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
        var etags = new ShallowEtagHeaderFilter();
        // A strong ETag would keep the answer from being compressed.
        etags.setWriteWeakETag(true);
        var filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns("/en", "/en/*", "/en.json", "/en.csv", "/sv", "/sv/*", "/sv.json", "/sv.csv");
        // Outside the limit on pages made at once: a slow reader takes up no place.
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
