package org.luopan.activity;

import java.util.Locale;
import org.luopan.address.PageNotFound;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The feed of the desk, and the page of each person. */
@Controller
@RequestMapping("/admin/activity")
class ActivityController {

    private final Activity activity;

    ActivityController(Activity activity) {
        this.activity = activity;
    }

    @GetMapping
    String everybody(@RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
        model.addAttribute("activity", activity.everybody(page, Language.of(locale)));
        return "activity/show";
    }

    @GetMapping("/{username}")
    String person(
            @PathVariable String username, @RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
        model.addAttribute(
                "activity", activity.of(username, page, Language.of(locale)).orElseThrow(PageNotFound::new));
        return "activity/show";
    }
}
