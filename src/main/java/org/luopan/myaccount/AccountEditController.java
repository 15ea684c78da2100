package org.luopan.myaccount;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.Editor;
import org.luopan.digest.DigestForm;
import org.luopan.language.Language;
import org.luopan.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes an editor's own account. */
@Controller
class AccountEditController {

    private static final String OWN_PAGE = "redirect:/admin/account";

    private final OwnAccounts own;

    AccountEditController(OwnAccounts own) {
        this.own = own;
    }

    @PostMapping("/admin/account/name")
    String rename(
            Editor editor,
            NameForm form,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = own.rename(editor, form, request, response);
        return errors.none()
                ? done(next, "account.name.saved")
                : again(own.page(editor), form, errors, model, response);
    }

    @PostMapping("/admin/account/language")
    String speak(
            Editor editor,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.of(language).ifPresent(chosen -> own.speak(editor, chosen, request, response));
        return from.matches("/admin(/[\\w/.-]*)?(\\?[^\\s\\p{Cntrl}]*)?") ? "redirect:" + from : OWN_PAGE;
    }

    @PostMapping("/admin/account/time-zone")
    String useTimeZone(
            Editor editor,
            @RequestParam(defaultValue = "") String zone,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = own.useTimeZone(editor, zone, request, response);
        return errors.none()
                ? done(next, "account.zone.saved")
                : again(own.page(editor), new NameForm(editor.name()), errors, model, response);
    }

    @PostMapping("/admin/account/password")
    String changePassword(
            Editor editor,
            PasswordForm form,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = own.changePassword(editor, form, request);
        return errors.none()
                ? done(next, "account.password.saved")
                : again(own.page(editor), new NameForm(editor.name()), errors, model, response);
    }

    @PostMapping("/admin/account/digest")
    String chooseDigest(
            Editor editor, DigestForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        var errors = own.chooseDigest(editor, form);
        return errors.none()
                ? done(next, own.chosen(editor))
                : again(own.page(editor).choosing(form), new NameForm(editor.name()), errors, model, response);
    }

    @PostMapping("/admin/account/digest/confirmation")
    String confirmAddress(Editor editor, @RequestParam(defaultValue = "") String token, RedirectAttributes next) {
        return own.confirmAddress(editor, token)
                ? done(next, "digest.confirmed")
                : "redirect:/admin/account/digest/confirmation";
    }

    @PostMapping("/admin/account/passkeys/{id}/removal")
    String removePasskey(Editor editor, @PathVariable String id, RedirectAttributes next) {
        own.removePasskey(editor, id);
        return done(next, "passkey.removed");
    }

    @PostMapping("/admin/account/sign-out-everywhere")
    String signOutEverywhere(Editor editor, HttpServletRequest request) throws ServletException {
        own.signOutEverywhere(editor);
        request.logout();
        return "redirect:/login?signed-out";
    }

    private String done(RedirectAttributes next, String message) {
        next.addFlashAttribute("notice", own.say(message));
        return OWN_PAGE;
    }

    private static String again(
            AccountPage page, NameForm form, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("account", page);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "myaccount/show";
    }
}
