package org.luopan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.SignedIn;
import org.luopan.unsentform.FormTokens;
import org.luopan.unsentform.UnsentForms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows a refused form in a page that keeps it: by way of signing in if necessary, then on with one press. */
@Controller
class UnsentEditController {

    private final UnsentForms forms;
    private final SignIns signIns;
    private final FormTokens tokens;
    private final SignInOptions doors;

    UnsentEditController(UnsentForms forms, SignIns signIns, FormTokens tokens, SignInOptions doors) {
        this.forms = forms;
        this.signIns = signIns;
        this.tokens = tokens;
        this.doors = doors;
    }

    /** Nothing to show without a form. */
    @GetMapping(UnsentForms.ADDRESS)
    String show() {
        return "redirect:/admin";
    }

    @PostMapping(UnsentForms.ADDRESS)
    String keep(SignInForm typed, Model model, HttpServletRequest request, HttpServletResponse response) {
        var unsent = forms.of(request);
        if (unsent.isEmpty() && UnsentForms.refused(request)) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (unsent.isEmpty()) {
            return "redirect:/admin";
        }
        model.addAttribute("unsent", forms.view(unsent.get(), request));
        return SignedIn.now().isPresent()
                ? onwards(model, request, response)
                : signInPage(UnsentForms.refused(request) ? SignInForm.EMPTY : typed, model, request, response);
    }

    /** The form is never sent by itself: the page shows what it does, and the editor has to press a button. */
    private String onwards(Model model, HttpServletRequest request, HttpServletResponse response) {
        if (UnsentForms.refused(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        tokens.renew(request, response);
        model.addAttribute("kept", true);
        return "signin/unsent";
    }

    private String signInPage(SignInForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (UnsentForms.refused(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (AccessDenials.unproven(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            var refusal = signIns.tryPassword(form, request, response);
            if (refusal.isEmpty()) {
                return "forward:" + UnsentForms.ADDRESS;
            }
            model.addAttribute("errors", doors.refusal(form, refusal.get(), request, response));
        }
        model.addAttribute("kept", true);
        model.addAttribute("form", form);
        model.addAttribute("doors", doors.open(tokens.renew(request, response)));
        return "signin/unsent";
    }
}
