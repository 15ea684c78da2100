package org.luopan.data;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the forms of pages around all controllers. */
@Configuration(proxyBeanMethods = false)
class DataSettings implements WebMvcConfigurer {

    private final PageForms forms;

    DataSettings(PageForms forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(forms);
    }
}
