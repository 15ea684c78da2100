package org.luopan.myaccount;

import org.luopan.account.Editor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
        return "account/show";
    }
}
