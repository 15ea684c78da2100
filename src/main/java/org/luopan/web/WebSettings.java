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

/** How addresses are read and pages revalidated. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, Language.class, code -> Language.of(code).orElseThrow());
    }

    /** Pages may be kept, but are asked about again each time. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var revalidated = new WebContentInterceptor();
        revalidated.setCacheControl(CacheControl.noCache());
        registry.addInterceptor(revalidated).addPathPatterns("/en/**", "/sv/**");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> revalidation() {
        var etags = new ShallowEtagHeaderFilter();
        // A strong one would keep the answer from being compressed.
        etags.setWriteWeakETag(true);
        var filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns("/en", "/en/*", "/sv", "/sv/*");
        // Outside of what limits how many pages are made at once: a slow reader keeps no place.
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
