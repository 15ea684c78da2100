package org.luopan.start;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.AutowireCandidateResolver;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Looks for a part of the program first under the name that its type gives it. Otherwise Spring asks each of a thousand parts whether it
 * is of that type, for every parameter that is not called like the part.
 */
record PartsByName(AutowireCandidateResolver rest) implements AutowireCandidateResolver {

    /** Lets a program look for its parts like this, once all of them are declared. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.addBeanFactoryPostProcessor(factory -> {
                if (factory instanceof DefaultListableBeanFactory parts) {
                    parts.setAutowireCandidateResolver(new PartsByName(parts.getAutowireCandidateResolver()));
                }
            });
        }
    }

    /** Spring takes the part of this name only if it is of the type, and may be taken here. */
    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor wanted) {
        var said = rest.getSuggestedName(wanted);
        return said != null
                ? said
                : StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(wanted.getDependencyType()));
    }

    @Override
    public boolean isAutowireCandidate(BeanDefinitionHolder part, DependencyDescriptor wanted) {
        return rest.isAutowireCandidate(part, wanted);
    }

    @Override
    public boolean isRequired(DependencyDescriptor wanted) {
        return rest.isRequired(wanted);
    }

    @Override
    public boolean hasQualifier(DependencyDescriptor wanted) {
        return rest.hasQualifier(wanted);
    }

    @Override
    public @Nullable Object getSuggestedValue(DependencyDescriptor wanted) {
        return rest.getSuggestedValue(wanted);
    }

    @Override
    public @Nullable Object getLazyResolutionProxyIfNecessary(DependencyDescriptor wanted, @Nullable String by) {
        return rest.getLazyResolutionProxyIfNecessary(wanted, by);
    }

    @Override
    public @Nullable Class<?> getLazyResolutionProxyClass(DependencyDescriptor wanted, @Nullable String by) {
        return rest.getLazyResolutionProxyClass(wanted, by);
    }

    @Override
    public AutowireCandidateResolver cloneIfNecessary() {
        return new PartsByName(rest.cloneIfNecessary());
    }
}
