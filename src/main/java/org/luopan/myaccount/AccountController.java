package org.luopan.myaccount;

import jakarta.servlet.http.HttpServletResponse;
import org.luopan.account.Editor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An editor's own page: name, language, password, passkeys, and where they are signed in. */
@Controller
class AccountController {

    private final OwnAccounts own;

    AccountController(OwnAccounts own) {
        this.own = own;
    }

    @GetMapping("/admin/account")
    String show(Editor editor, Model model) {
        model.addAttribute("account", own.page(editor));
        model.addAttribute("form", new NameForm(editor.name()));
        return "myaccount/show";
    }

    /** What the link in a mail leads to: the address, and the button that confirms it. */
    @GetMapping("/admin/account/digest/confirmation")
    String confirm(
            Editor editor, @RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        var address = own.toConfirm(editor, token);
        if (address.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("address", address.orElse(""));
        model.addAttribute("token", token);
        return "myaccount/confirmation";
    }
}
