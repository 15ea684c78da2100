package org.luopan.bundle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Visible;
import org.luopan.publishing.InvalidRecord;
import org.luopan.revision.Refused;
import org.luopan.revision.StaleEdit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports entries: uploads a bundle for inspection, then publishes all of its entries or none. */
@Controller
@RequestMapping("/admin/bundles")
class BundleEditController {

    private final Imports imports;
    private final WaitingBundles waiting;
    private final BundlePublishing publishing;
    private final BundlePages pages;
    private final BundleFaults faults;
    private final Messages words;

    BundleEditController(
            Imports imports,
            WaitingBundles waiting,
            BundlePublishing publishing,
            BundlePages pages,
            BundleFaults faults,
            Messages words) {
        this.imports = imports;
        this.waiting = waiting;
        this.publishing = publishing;
        this.pages = pages;
        this.faults = faults;
        this.words = words;
    }

    @PostMapping
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Editor editor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return "redirect:/admin/bundles/" + imports.store(name, content(file), editor);
        } catch (BadBundle bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("bundles", pages.all(bad.faults(), editor, Language.of(locale)));
            return "bundle/all";
        }
    }

    @PostMapping("/{id:\\d{1,18}}/publication")
    String publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Editor editor,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (publishing.published(id, editor)) {
            flash.addFlashAttribute("notice", words.say(Language.of(locale), "bundle.published.before"));
            return "redirect:/admin/bundles";
        }
        try {
            var count = publishing.publish(id, Visible.of(note), editor);
            flash.addFlashAttribute("notice", words.say(Language.of(locale), "bundle.published", count));
            return "redirect:/admin/bundles";
        } catch (BadBundle bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("bundle", pages.one(id, editor, Language.of(locale)));
            model.addAttribute("wrong", faults.inWords(bad.faults(), Language.of(locale)));
            return "bundle/show";
        } catch (StaleEdit | Refused | InvalidRecord late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("bundle", pages.one(id, editor, Language.of(locale)));
            model.addAttribute("late", true);
            return "bundle/show";
        }
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    String discard(@PathVariable long id, Editor editor, Locale locale, RedirectAttributes flash) {
        waiting.remove(id, editor);
        flash.addFlashAttribute("notice", words.say(Language.of(locale), "bundle.discarded"));
        return "redirect:/admin/bundles";
    }

    /** The uploaded bytes, at most one more than are accepted. */
    private static byte[] content(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var sent = file.getInputStream()) {
            return sent.readNBytes(BundleArchive.MOST_BYTES + 1);
        }
    }
}
