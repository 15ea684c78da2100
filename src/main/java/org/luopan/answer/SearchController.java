package org.luopan.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.luopan.address.PageParameters;
import org.luopan.browse.FilterShape;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.search.EntrySearch;
import org.luopan.search.HitView;
import org.luopan.search.SearchQuery;
import org.luopan.unanswered.UnansweredSearches;
import org.luopan.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The search page, the suggestions while a reader types, and the description for browsers. */
@Controller
@RequestMapping("/{language:en|sv}")
class SearchController implements PageParameters.Reader {

    private final SearchPages pages;
    private final EntrySearch answers;
    private final UnansweredSearches unanswered;
    private final Messages words;

    SearchController(SearchPages pages, EntrySearch answers, UnansweredSearches unanswered, Messages words) {
        this.unanswered = unanswered;
        this.words = words;
        this.pages = pages;
        this.answers = answers;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(
                FilterShape.parameters("/search", List.of(SearchPages.KIND), List.of()),
                PageParameters.singles("/search/suggestions", "q"),
                PageParameters.singles("/search/suggestions.json", "q"));
    }

    @GetMapping("/search")
    String search(
            @PathVariable Language language,
            @RequestParam MultiValueMap<String, String> query,
            Model model,
            HttpServletResponse response) {
        var found = pages.page(query, language);
        if (found.isUnanswered()) {
            unanswered.count(found.question(), language);
            // A page that is kept would be counted once.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        model.addAttribute("found", found);
        return "answer/show";
    }

    @GetMapping("/search/suggestions")
    String suggestions(@PathVariable Language language, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("hits", complete(q, language));
        return "answer/suggestions";
    }

    /** Suggestions for browsers: the typed text, then names, kinds and addresses. */
    @GetMapping(path = "/search/suggestions.json", produces = "application/x-suggestions+json")
    @ResponseBody
    List<Object> suggestionsForBrowsers(
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("page") Page page) {
        var hits = complete(q, language);
        return new ArrayList<>(List.of(
                q,
                hits.stream().map(hit -> hit.name().words()).toList(),
                hits.stream().map(HitView::kind).toList(),
                hits.stream().map(hit -> page.site() + page.to(hit.path())).toList()));
    }

    /** The description by which browsers can add this site's search to theirs. */
    @GetMapping(path = "/search/description.xml", produces = "application/opensearchdescription+xml")
    @ResponseBody
    String description(@PathVariable Language language, @ModelAttribute("page") Page page) {
        return new OpenSearchDescription(words, page).toXml();
    }

    private List<HitView> complete(String typed, Language language) {
        return answers.complete(SearchQuery.of(typed.substring(0, Math.min(100, typed.length()))), language);
    }
}
