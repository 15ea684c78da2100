package org.luopan.data;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.address.Form;
import org.luopan.address.PageNotFound;
import org.luopan.address.SitePath;
import org.luopan.language.Language;
import org.luopan.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes the view that a controller made in the form that was asked for; tells the template of a page which other forms it has. */
@Component
class PageForms implements HandlerInterceptor {

    private final DataViews views;

    PageForms(DataViews views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isRequest(request) && Form.of(request) != Form.HTML && !makesPage(handler)) {
            throw new PageNotFound();
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || !isRequest(request) || isRedirect(answer) || !isPublic(request)) {
            return;
        }
        var page = (Page) answer.getModel().get("page");
        var view = view(answer.getModel());
        var form = Form.of(request);
        if (view == null || page == null) {
            if (form != Form.HTML) {
                throw new PageNotFound();
            }
        } else if (form == Form.HTML) {
            answer.addObject("forms", OtherForms.of(page, view));
        } else {
            answer.setView(form == Form.JSON ? views.json(view, page, kind(request)) : views.csv(csv(view), page));
        }
    }

    private static Tabular csv(Record view) {
        if (view instanceof Tabular table) {
            return table;
        }
        throw new PageNotFound();
    }

    private static boolean isRequest(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST;
    }

    private static boolean isPublic(HttpServletRequest request) {
        return Language.of(SitePath.first(request)).isPresent();
    }

    static boolean makesPage(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getMethod().getReturnType() == String.class
                && !method.hasMethodAnnotation(ResponseBody.class);
    }

    private static boolean isRedirect(ModelAndView answer) {
        var name = answer.getViewName();
        return name == null || name.startsWith("redirect:") || name.startsWith("forward:");
    }

    /** The record that the controller added: everything that the page shows; null if it added none or several. */
    private static @Nullable Record view(Map<String, Object> model) {
        var records = model.values().stream()
                .filter(value -> value instanceof Record && !(value instanceof Page))
                .map(Record.class::cast)
                .toList();
        return records.size() == 1 ? records.get(0) : null;
    }

    /** The pattern of the address without the language: {@code /platforms/{slug}}. */
    private static String kind(HttpServletRequest request) {
        return kind(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }

    static String kind(String pattern) {
        var below =
                pattern.replaceFirst("^/\\{language[^}]*}", "").replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
        return below.isEmpty() ? "/" : below;
    }
}
