package org.luopan.calendar;

import java.util.List;
import org.luopan.address.PageParameters;
import org.luopan.language.Language;
import org.luopan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of the calendar for readers, and its file for calendar programs. */
@Controller
@RequestMapping("/{language:en|sv}")
class CalendarController implements PageParameters.Reader {

    private final Festivals festivals;

    CalendarController(Festivals festivals) {
        this.festivals = festivals;
    }

    @Override
    public List<PageParameters> parameters() {
        return List.of(PageParameters.singles("/calendar", "year"));
    }

    @GetMapping("/calendar")
    String browse(@PathVariable Language language, @RequestParam(defaultValue = "") String year, Model model) {
        model.addAttribute("calendar", festivals.byMonth(year, language));
        return "calendar/browse";
    }

    @GetMapping("/calendar/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, Model model) {
        model.addAttribute("festival", festivals.festival(slug, language));
        return "calendar/show";
    }

    @GetMapping(path = "/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @ResponseBody
    String subscribe(@PathVariable Language language, @ModelAttribute("page") Page page) {
        return new CalendarFile(page).write(festivals.feed(language));
    }
}
