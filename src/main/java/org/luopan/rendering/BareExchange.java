package org.luopan.rendering;

import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.web.IWebApplication;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;
import org.thymeleaf.web.IWebSession;

/** A request without what its page keeps in it: the values of the page, the session and the reader. */
final class BareExchange implements IWebExchange {

    private final IWebExchange whole;
    private final Map<String, Object> attributes = new HashMap<>();

    BareExchange(IWebExchange whole) {
        this.whole = whole;
    }

    @Override
    public IWebRequest getRequest() {
        return whole.getRequest();
    }

    @Override
    public @Nullable IWebSession getSession() {
        return null;
    }

    @Override
    public IWebApplication getApplication() {
        return whole.getApplication();
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public Locale getLocale() {
        return whole.getLocale();
    }

    @Override
    public String getContentType() {
        return whole.getContentType();
    }

    @Override
    public String getCharacterEncoding() {
        return whole.getCharacterEncoding();
    }

    @Override
    public boolean containsAttribute(String name) {
        return attributes.containsKey(name);
    }

    @Override
    public int getAttributeCount() {
        return attributes.size();
    }

    @Override
    public Set<String> getAllAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public Map<String, Object> getAttributeMap() {
        return Map.copyOf(attributes);
    }

    @Override
    public @Nullable Object getAttributeValue(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttributeValue(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public String transformURL(String url) {
        return whole.transformURL(url);
    }
}
