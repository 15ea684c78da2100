package org.luopan.data;

import org.jspecify.annotations.Nullable;
import org.luopan.address.Form;
import org.luopan.web.Page;

/** The addresses of the same page as data, with its query; no CSV if it has no table. */
record OtherForms(String json, @Nullable String csv) {

    static OtherForms of(Page page, Record view) {
        return new OtherForms(address(page, Form.JSON), view instanceof Tabular ? address(page, Form.CSV) : null);
    }

    static String address(Page page, Form form) {
        return page.to(page.path() + form.ending()) + (page.query().isEmpty() ? "" : "?" + page.query());
    }
}
