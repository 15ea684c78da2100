package org.luopan.data;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.luopan.address.Form;
import org.luopan.content.ContentCache;
import org.luopan.language.Messages;
import org.luopan.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the answers that hold a view as JSON or its facts as CSV. */
@Component
class DataViews {

    /** Rises when a key is renamed, goes away or changes its meaning; a new key does not change it. */
    static final int VERSION = 2;

    private final ViewJson json;
    private final Messages messages;
    private final ContentCache cache;
    private final Clock clock;

    DataViews(ViewJson json, Messages messages, ContentCache cache, Clock clock) {
        this.json = json;
        this.messages = messages;
        this.cache = cache;
        this.clock = clock;
    }

    View json(Record view, Page page, String kind) {
        return (model, request, response) -> {
            var version = cache.upTo();
            response.setContentType("application/json;charset=UTF-8");
            link(view, page, Form.JSON, response);
            json.write(envelope(view, page, kind, version), page, response.getOutputStream());
        };
    }

    View csv(Tabular table, Page page) {
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8;header=present");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(page) + "\"");
            link(table, page, Form.CSV, response);
            write(table, page, response);
        };
    }

    private void write(Tabular table, Page page, HttpServletResponse response) throws IOException {
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        new FactTable(messages, page.language()).write(table.asTable(), out);
        out.flush();
    }

    private Envelope envelope(Record view, Page page, String kind, long version) {
        var list = view instanceof Listed listed ? listed.listed() : null;
        return new Envelope(
                page.site() + page.to("/about/data") + "#v" + VERSION,
                kind,
                page.site() + OtherForms.address(page, Form.JSON),
                page.site() + OtherForms.address(page, Form.HTML),
                view instanceof Tabular ? page.site() + OtherForms.address(page, Form.CSV) : null,
                page.language().code(),
                version,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                list == null ? null : list.total(),
                list == null ? null : list.page(),
                list == null ? null : list.pages(),
                view);
    }

    /** Names the next page of a long list, which no file of one page shows. */
    private static void link(Object view, Page page, Form form, HttpServletResponse response) {
        var next = view instanceof Listed listed ? next(listed.listed()) : null;
        if (next != null) {
            var address = UriComponentsBuilder.fromUriString(page.site() + OtherForms.address(page, form))
                    .replaceQueryParam("page", next)
                    .build()
                    .toUriString();
            response.setHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
    }

    private static @Nullable Integer next(Size list) {
        return list.page() < list.pages() ? list.page() + 1 : null;
    }

    private static String fileName(Page page) {
        return "luopan" + page.path().replaceAll("[^a-z0-9]+", "-") + "-"
                + page.language().code() + ".csv";
    }
}
