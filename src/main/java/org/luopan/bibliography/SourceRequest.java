package org.luopan.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.address.QueryString;
import org.luopan.browse.Filter;
import org.luopan.claim.ClaimState;
import org.luopan.language.Coded;
import org.springframework.util.MultiValueMap;

/** Which part of a source's page the address asks for; by default the start of each. */
record SourceRequest(@Nullable String show, Set<String> states, int page, List<Filter.Ignored> ignored) {

    private static final List<String> STATES =
            Arrays.stream(ClaimState.values()).map(Coded::code).toList();

    /** Parses an address; a part that this source lacks, and anything invalid, is listed and otherwise ignored. */
    static SourceRequest from(MultiValueMap<String, String> query, Collection<String> parts) {
        var ignored = new ArrayList<Filter.Ignored>();
        var states = new LinkedHashSet<String>();
        QueryString.values(query, "state").forEach(state -> {
            if (parts.contains("claims") && STATES.contains(state)) {
                states.add(state);
            } else {
                ignored.add(new Filter.Ignored("state", state));
            }
        });
        var show = states.isEmpty() ? null : "claims";
        var asked = QueryString.values(query, "show").findFirst().orElse(null);
        if (asked != null && show == null && parts.contains(asked)) {
            show = asked;
        } else if (asked != null && !asked.equals(show)) {
            ignored.add(new Filter.Ignored("show", asked));
        }
        var page = QueryString.values(query, "page").findFirst().orElse("1");
        var known = page.matches("[1-9]\\d{0,6}") && (show != null || page.equals("1"));
        if (!known) {
            ignored.add(new Filter.Ignored("page", page));
        }
        return new SourceRequest(show, states, known ? Integer.parseInt(page) : 1, ignored);
    }

    /** The same part from its first page, with the requested page listed as missing. */
    SourceRequest withoutPage() {
        var named = new ArrayList<>(ignored);
        named.add(new Filter.Ignored("page", Integer.toString(page)));
        return new SourceRequest(show, states, 1, named);
    }

    public SourceRequest onPage(int number) {
        return new SourceRequest(show, states, number, List.of());
    }

    /** The query string for this, with its question mark; empty if nothing in particular is asked for. */
    public String toQuery() {
        var query = new QueryString();
        if (states.isEmpty() && show != null) {
            query.with("show", show);
        }
        states.forEach(state -> query.with("state", state));
        return query.unless(1, "page", page).toString();
    }
}
