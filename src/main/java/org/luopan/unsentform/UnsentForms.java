package org.luopan.unsentform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luopan.address.SitePath;
import org.luopan.browser.WantedPages;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was typed into a refused form, in the page and nowhere else. */
@Service
public class UnsentForms {

    public static final String ADDRESS = "/admin/unsent";

    private static final String WHOLE = "unsent";

    /** Somewhat less than the largest form that is accepted. */
    private static final int MOST_BYTES = 1_900_000;

    private static final Set<String> NEVER_KEPT = Set.of("_csrf", "password");

    /** What forms carry along and nobody has typed. */
    private static final Pattern NEVER_SHOWN = Pattern.compile(
            "do|tab|token|seen|like|anchor|mine|opened|record|removed|including|from|taken|typed|(?:.+\\.)?(?:id|kept|open)");

    /** What the fields of other forms than those of entries are called. */
    private static final Map<String, String> LABELS = Map.of(
            "time", "newest.time",
            "rows", "newest.rows",
            "zone", "account.zone",
            "role", "people.role",
            "username", "signin.username",
            "due", "ownership.due",
            "day", "retraction.day");

    private static final Map<String, String> ACTIONS = Map.of(
            "draft", "desk.save",
            "preview", "desk.preview",
            "review", "desk.send",
            "publish", "desk.publish",
            "schedule", "desk.schedule");

    private final JsonMapper mapper;
    private final Messages words;

    UnsentForms(JsonMapper mapper, Messages words) {
        this.mapper = mapper;
        this.words = words;
    }

    /** Whether this request is a refused form itself, not one that carries it through the sign-in page. */
    public static boolean refused(HttpServletRequest request) {
        return !asked(request).equals(ADDRESS);
    }

    /** The form that this request is or carries; empty if it does not go to the desk or is too long to keep. */
    public Optional<Unsent> of(HttpServletRequest request) {
        return (refused(request) ? Optional.of(typed(request)) : carried(request.getParameter(WHOLE)))
                .filter(unsent ->
                        WantedPages.own(unsent.address()) && !unsent.address().equals(ADDRESS))
                .filter(unsent -> write(unsent).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    public UnsentView view(Unsent unsent, HttpServletRequest request) {
        var language = Language.of(RequestContextUtils.getLocale(request));
        return new UnsentView(
                unsent.address(),
                Optional.ofNullable(ACTIONS.get(unsent.action()))
                        .map(key -> words.say(language, key))
                        .orElse(""),
                unsent.fields().stream()
                        .filter(field -> !field.value().isBlank()
                                && !NEVER_SHOWN.matcher(field.name()).matches())
                        .map(field -> new UnsentView.Shown(
                                label(unsent.address(), field.name(), language),
                                field.value().strip()))
                        .toList(),
                unsent.fields(),
                unsent.files(),
                write(unsent));
    }

    private static Unsent typed(HttpServletRequest request) {
        var address = asked(request);
        var secret = address.equals("/admin/account/password");
        var fields = secret
                ? Stream.<Unsent.Field>empty()
                : request.getParameterMap().entrySet().stream()
                        .filter(typed -> !NEVER_KEPT.contains(typed.getKey()))
                        .flatMap(typed ->
                                Arrays.stream(typed.getValue()).map(value -> new Unsent.Field(typed.getKey(), value)));
        return new Unsent(address, fields.toList(), files(request));
    }

    private static List<String> files(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (IOException | ServletException | IllegalStateException e) {
            return List.of();
        }
    }

    private Optional<Unsent> carried(String whole) {
        try {
            return whole == null || whole.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(mapper.readValue(whole, Unsent.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private String write(Unsent unsent) {
        return mapper.writeValueAsString(unsent);
    }

    /** A field's label, with the number of its row: Figures 3: Amount. */
    private String label(String address, String name, Language language) {
        var parts = name.split("\\.");
        var row = parts.length == 3 && parts[1].matches("\\d{1,5}");
        var last = parts[parts.length - 1];
        var text = last.matches(".+_(en|sv)");
        var base = (text ? last.substring(0, last.length() - 3) : last).replace('_', '-');
        var label = named(address, row ? parts[0] : "", base, text, language)
                + (text ? " (" + words.say(language, "language." + last.substring(last.length() - 2)) + ")" : "");
        return row
                ? words.find(language, "part." + parts[0].toLowerCase(Locale.ROOT))
                                .orElse(parts[0]) + " " + (Integer.parseInt(parts[1]) + 1) + ": " + label
                : label;
    }

    private String named(String address, String group, String base, boolean text, Language language) {
        var keys = new ArrayList<String>();
        if (base.equals("address") && !address.startsWith("/admin/entries")) {
            keys.add(address.startsWith("/admin/account") ? "digest.address" : "newest.address");
        } else if (group.isEmpty() && !text) {
            keys.add("field." + base + "-to-history");
            keys.add(LABELS.getOrDefault(base, ""));
        }
        keys.add("field." + group + "." + base);
        keys.add("field." + base);
        return keys.stream()
                .flatMap(key -> words.find(language, key).stream())
                .findFirst()
                .orElse(base);
    }

    private static String asked(HttpServletRequest request) {
        var before = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return before == null ? SitePath.below(request) : SitePath.below(request, before.toString());
    }
}
