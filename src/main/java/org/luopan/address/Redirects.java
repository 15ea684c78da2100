package org.luopan.address;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Redirects browsers to another page of this site: {@code redirect:/admin}. Uses 303, so that the next page is requested with GET;
 * adds the path of the site; and takes the address literally, without reading patterns in it.
 */
@Component
public class Redirects implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final ApplicationContext program;

    Redirects(ApplicationContext program) {
        this.program = program;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!name.startsWith(REDIRECT)) {
            return null;
        }
        var address = name.substring(REDIRECT.length());
        if (!SitePath.isOfTheSite(address)) {
            throw new IllegalArgumentException("Not an address of this site: " + address);
        }
        var view = new RedirectView(encoded(address), true, false);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        view.setApplicationContext(program);
        return view;
    }

    /** Encodes what may not be in an address; what is already encoded stays as it is. */
    public static String encoded(String address) {
        var written = new StringBuilder();
        for (var octet : address.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            if (character > ' ' && character < 0x7f && "\"<>\\^`{|}".indexOf(character) < 0) {
                written.append(character);
            } else {
                written.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xff));
            }
        }
        return written.toString();
    }
}
