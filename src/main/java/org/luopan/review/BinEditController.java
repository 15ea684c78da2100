package org.luopan.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.desk.EntryLists;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Visible;
import org.luopan.publishing.Bin;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Revisions;
import org.luopan.revision.Referrers;
import org.luopan.revision.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves entries to the bin, after showing what refers to them, and restores them. */
@Controller
@RequestMapping("/admin/entries/{folder}/{id:\\d{1,18}}")
class BinEditController {

    private final Revisions revisions;
    private final Bin bin;
    private final Referrers referrers;
    private final Reviewing reviewing;
    private final Messages words;

    BinEditController(Revisions revisions, Bin bin, Referrers referrers, Reviewing reviewing, Messages words) {
        this.revisions = revisions;
        this.bin = bin;
        this.referrers = referrers;
        this.reviewing = reviewing;
        this.words = words;
    }

    @GetMapping("/deletion")
    String ask(@PathVariable String folder, @PathVariable long id, Editor editor, Locale locale, Model model) {
        var subject = subject(folder, id);
        if (subject.binned()) {
            return "redirect:" + subject.form();
        }
        model.addAttribute("subject", subject);
        model.addAttribute("name", subject.nameIn(Language.of(locale)));
        model.addAttribute("references", referrers.of(subject));
        model.addAttribute("may", bin.mayRemove(subject, editor));
        return "review/deletion";
    }

    @PostMapping("/deletion")
    String delete(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            bin.delete(subject(folder, id).id(), Visible.of(note), editor);
            return done("deleted", folder, locale, flash);
        } catch (Refused needed) {
            if (subject(folder, id).binned()) {
                return done("deleted", folder, locale, flash);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(folder, id, editor, locale, model);
        }
    }

    @PostMapping("/recovery")
    String recover(
            @PathVariable String folder,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String as,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var subject = subject(folder, id);
        try {
            if (as.equals("draft")) {
                bin.recoverAsDraft(id, editor);
            } else {
                bin.recover(id, editor);
            }
        } catch (InvalidRecord lacking) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("recovery", reviewing.recovery(subject, lacking.faults(), Language.of(locale)));
            return "review/recovery";
        } catch (Refused gone) {
            // Another editor was quicker: it is already out of the bin.
            return "redirect:" + subject(folder, id).form();
        }
        flash.addFlashAttribute("notice", words.say(Language.of(locale), "desk.notice.recovered"));
        return "redirect:" + subject(folder, id).form();
    }

    @GetMapping("/purge")
    String askToPurge(@PathVariable String folder, @PathVariable long id, Editor editor, Locale locale, Model model) {
        if (!editor.administers()) {
            throw new AccessDeniedException("Only admins purge");
        }
        var subject = subject(folder, id);
        if (!subject.binned()) {
            return "redirect:" + subject.form();
        }
        model.addAttribute("subject", subject);
        model.addAttribute("name", subject.nameIn(Language.of(locale)));
        return "review/purge";
    }

    @PostMapping("/purge")
    String purge(
            @PathVariable String folder,
            @PathVariable long id,
            Editor editor,
            Locale locale,
            RedirectAttributes flash) {
        bin.purge(subject(folder, id).id(), editor);
        return done("purged", folder, locale, flash);
    }

    private String done(String notice, String folder, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", words.say(Language.of(locale), "desk.notice." + notice));
        return "redirect:/admin/entries/" + folder;
    }

    private DeskEntry subject(String folder, long id) {
        return revisions
                .subject(id)
                .filter(subject -> subject.kind() == EntryLists.kind(folder))
                .orElseThrow(PageNotFound::new);
    }
}
