package org.luopan.picker;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Visible;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a field can refer to, proposed while an editor types, and the way to create what is missing. */
@Controller
class PickController {

    private static final int LONGEST = 200;
    private static final int MOST_USED = 12;

    private final Pickables pickables;

    PickController(Pickables pickables) {
        this.pickables = pickables;
    }

    @GetMapping("/admin/pick/{what:[a-z-]{1,20}}")
    String pick(
            @PathVariable String what,
            @RequestParam(defaultValue = "") List<String> of,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> lately,
            @RequestParam(defaultValue = "") String create,
            Editor editor,
            Locale locale,
            Model model) {
        var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        var used = lately.stream().limit(MOST_USED).toList();
        model.addAttribute("picks", pickables.proposed(what, of, words, used, Language.of(locale)));
        model.addAttribute("creation", creation(what, of, Visible.of(words), create, editor));
        return "picker/picks";
    }

    /** Only what nothing is called yet can be created. */
    private @Nullable Creation creation(String what, List<String> of, String words, String place, Editor editor) {
        if (words.isEmpty() || place.isEmpty() || pickables.knows(what, of, words)) {
            return null;
        }
        return place.equals("row") && what.equals("source")
                ? Creation.row(words)
                : Creation.tab(what, of, words, editor);
    }
}
