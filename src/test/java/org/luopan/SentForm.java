package org.luopan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a browser sends of a form, without the button that is pressed and the token against forgery. */
public final class SentForm {

    private SentForm() {}

    /** Every field of the form that the selector finds first. */
    public static MultiValueMap<String, String> of(Element page, String css) {
        return of(page.selectFirst(css));
    }

    /** Every field of a form, with all its values. */
    public static MultiValueMap<String, String> of(Element form) {
        var fields = new LinkedMultiValueMap<String, String>();
        ((FormElement) form).formData().forEach(field -> fields.add(field.key(), field.value()));
        fields.remove("do");
        fields.remove("_csrf");
        return fields;
    }

    /** Every field of the form that the selector finds first, with its last value alone. */
    public static Map<String, String> lastOf(Element page, String css) {
        var fields = new LinkedHashMap<String, String>();
        of(page, css).forEach((name, values) -> fields.put(name, values.get(values.size() - 1)));
        return fields;
    }
}
