package org.luopan.web;

import java.time.Clock;
import org.luopan.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
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
    Clock clock() {
        return Clock.systemUTC();
    }
}
