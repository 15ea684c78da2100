package org.luopan.vocabularyform;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageNotFound;
import org.luopan.desk.Editing;
import org.luopan.desk.FormPresenter;
import org.luopan.desk.FormView;
import org.luopan.desk.Moves;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.wordhistory.WordHistory;
import org.luopan.wordhistory.WordHistory.LastChange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists and forms of words, metrics, tier lists and corrections. */
@Controller
@RequestMapping("/admin/vocabulary")
class WordEditController {

    /** What the form of a new record can be opened with. */
    private static final List<String> GIVEN = List.of("facet", "label_en", "name_en");

    private final WordRecords records;
    private final FormPresenter presenter;
    private final RecordTypes recordTypes;
    private final Moves moves;
    private final WordDifferences differences;
    private final WordHistory history;
    private final Messages words;

    WordEditController(
            WordRecords records,
            FormPresenter presenter,
            RecordTypes recordTypes,
            Moves moves,
            WordDifferences differences,
            WordHistory history,
            Messages words) {
        this.records = records;
        this.presenter = presenter;
        this.recordTypes = recordTypes;
        this.moves = moves;
        this.differences = differences;
        this.history = history;
        this.words = words;
    }

    /** The form of one record. */
    record WordPage(String name, @Nullable Long id, String token, String title, FormView form) {

        public String action() {
            return "/admin/vocabulary/" + name + "/" + (id == null ? "new" : id);
        }
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("names", WordRecords.NAMES);
        return "vocabularyform/vocabulary";
    }

    @GetMapping("/{name:[a-z-]+}")
    String list(@PathVariable String name, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("q", q);
        model.addAttribute("rows", records.list(name, q.strip(), Language.of(locale)));
        model.addAttribute("gone", history.deleted(name, Language.of(locale)));
        return "vocabularyform/words";
    }

    @GetMapping("/{name:[a-z-]+}/new")
    String blank(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale,
            Model model) {
        var recordType = WordRecords.recordType(recordTypes, name);
        var named = RecordData.NOTHING;
        for (var field : GIVEN) {
            if (recordType.fields().stream().anyMatch(one -> one.name().equals(field))) {
                named = named.with(field, Editing.first(given, field));
            }
        }
        var blank = recordType.completing().apply(named);
        return form(name, null, "", filled(name, from, blank, model), List.of(), locale, model);
    }

    @GetMapping("/{name:[a-z-]+}/{id:\\d{1,18}}")
    String show(
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(defaultValue = "1") String page,
            Locale locale,
            Model model) {
        var typed = records.find(name, id).orElseThrow(PageNotFound::new);
        model.addAttribute(
                "history", history.of(WordRecords.recordType(recordTypes, name), id, page, Language.of(locale)));
        return form(name, id, records.token(typed), filled(name, from, typed, model), List.of(), locale, model);
    }

    /** What the form holds: what was before a change, if somebody asked for it. */
    private RecordData filled(String name, @Nullable Long from, RecordData otherwise, Model model) {
        if (from == null) {
            return otherwise;
        }
        model.addAttribute("earlier", true);
        return history.before(name, from).orElseThrow(PageNotFound::new);
    }

    @PostMapping({"/{name:[a-z-]+}/new", "/{name:[a-z-]+}/{id:\\d{1,18}}"})
    String save(
            @PathVariable String name,
            @PathVariable(required = false) @Nullable Long id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var recordType = WordRecords.recordType(recordTypes, name);
        var token = Editing.first(typed, "token");
        // Whoever saved in between.
        var before = id == null ? null : differences.last(name, id, Language.of(locale));
        // What somebody else removed in between is still what was sent.
        var opened = id == null
                ? RecordData.NOTHING
                : records.opened(name, id, token).orElseThrow(PageNotFound::new);
        var record = moves.read(recordType, recordType.parts().get(0), opened, typed);
        var action = Editing.first(typed, "do");
        if (Moves.asked(action)) {
            return form(name, id, token, Moves.move(record, action), List.of(), locale, model);
        }
        var saved = records.save(name, id, token, Moves.saved(record));
        var merged = saved.merged();
        if (saved.id() == 0) {
            response.setStatus(
                    saved.faults().isEmpty() ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            if (merged == null || id == null) {
                return form(name, id, token, record, saved.faults(), locale, model);
            }
            model.addAttribute("both", differences.both(name, id, merged, Language.of(locale)));
            return form(name, id, merged.token(), merged.typed(), saved.faults(), locale, model);
        }
        flash.addFlashAttribute("notice", notice(before, merged, Language.of(locale)));
        records.find(name, saved.id())
                .ifPresent(now -> flash.addFlashAttribute(
                        "created", now.has("facet") ? now.get("facet") + ":" + now.get("slug") : now.get("slug")));
        return "redirect:/admin/vocabulary/" + name;
    }

    /** Asks before a record is deleted. */
    @GetMapping("/{name:[a-z-]+}/{id:\\d{1,18}}/deletion")
    String ask(@PathVariable String name, @PathVariable long id, Locale locale, Model model) {
        var typed = records.find(name, id).orElseThrow(PageNotFound::new);
        var title = WordRecords.recordType(recordTypes, name)
                .title(typed, Language.of(locale).code());
        model.addAttribute("name", name);
        model.addAttribute("id", id);
        model.addAttribute("called", title);
        return "vocabularyform/word-deletion";
    }

    @PostMapping("/{name:[a-z-]+}/{id:\\d{1,18}}/deletion")
    String delete(
            @PathVariable String name,
            @PathVariable long id,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (records.delete(name, id)) {
            flash.addFlashAttribute("notice", words.say(Language.of(locale), "words.deleted"));
            return "redirect:/admin/vocabulary/" + name;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("used", true);
        return show(name, id, null, "1", locale, model);
    }

    /** Takes over what a release changed too, or keeps what is there. */
    @PostMapping("/{name:[a-z-]+}/{id:\\d{1,18}}/delivery")
    String decide(
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam String token,
            @RequestParam(name = "do") String choice,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var taking = choice.equals("take");
        if (differences.decide(name, id, token, taking)) {
            var notice = taking ? "words.delivery.taken" : "words.delivery.kept";
            flash.addFlashAttribute("notice", words.say(Language.of(locale), notice));
            return "redirect:/admin/vocabulary/" + name + "/" + id;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("late", true);
        return show(name, id, null, "1", locale, model);
    }

    private String notice(@Nullable LastChange between, WordRecords.@Nullable Merged merged, Language language) {
        return merged == null || between == null
                ? words.say(language, "desk.notice.saved")
                : words.say(language, "words.merged", between.who(), between.when());
    }

    private String form(
            String name,
            @Nullable Long id,
            String token,
            RecordData typed,
            List<FieldError> faults,
            Locale locale,
            Model model) {
        var recordType = WordRecords.recordType(recordTypes, name);
        var language = Language.of(locale);
        // Rows that are as they are stored are sent by their ids alone.
        var opened = id == null
                ? RecordData.NOTHING
                : records.opened(name, id, token).orElse(RecordData.NOTHING);
        if (id != null) {
            differences.of(name, id, language).ifPresent(found -> model.addAttribute("difference", found));
        }
        model.addAttribute(
                "word",
                new WordPage(
                        name,
                        id,
                        token,
                        recordType.title(typed, language.code()),
                        presenter.form(recordType, typed, new FormPresenter.Against(opened, null), faults, language)));
        return "vocabularyform/word";
    }
}
