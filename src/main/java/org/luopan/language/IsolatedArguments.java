package org.luopan.language;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.stereotype.Component;

/** Isolates names in right-to-left scripts within messages, so that they do not reorder the words around them. */
@Component
class IsolatedArguments implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
                        && bean instanceof MessageSource messages
                ? new Isolating(messages)
                : bean;
    }

    private record Isolating(MessageSource messages) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
            return messages.getMessage(code, apart(arguments), otherwise, locale);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            return messages.getMessage(code, apart(arguments), locale);
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            return messages.getMessage(resolvable, locale);
        }

        private static Object @Nullable [] apart(Object @Nullable [] arguments) {
            return arguments == null || arguments.length == 0
                    ? arguments
                    : Stream.of(arguments)
                            .map(argument -> argument instanceof String words ? Visible.apart(words) : argument)
                            .toArray();
        }
    }
}
