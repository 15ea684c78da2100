package org.luopan.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries side by side, as a page and as a file. */
@Controller
@RequestMapping("/{language:en|sv}")
class CompareController implements PageParameters.Reader {

    private static final String DOWNLOAD = ContentDisposition.attachment()
            .filename("luopan-comparison.csv", StandardCharsets.UTF_8)
            .build()
            .toString();

    private final Comparisons comparisons;
    private final ComparisonCsv csv;
    private final Set<String> kinds;

    CompareController(Comparisons comparisons, ComparisonCsv csv, List<KindRows> kinds) {
        this.kinds = kinds.stream().map(rows -> rows.kind().code()).collect(Collectors.toUnmodifiableSet());
        this.comparisons = comparisons;
        this.csv = csv;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(new PageParameters("/compare", Set.of("rows", "diff", "scale"), Set.of(), kinds));
    }

    @GetMapping("/compare")
    String show(@PathVariable Language language, @RequestParam MultiValueMap<String, String> query, Model model) {
        model.addAttribute("comparison", comparisons.page(query, language));
        return "compare/show";
    }

    @GetMapping("/compare.csv")
    ResponseEntity<String> download(
            @PathVariable Language language, @RequestParam MultiValueMap<String, String> query) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, DOWNLOAD)
                .body(csv.write(comparisons.page(query, language), language));
    }
}
