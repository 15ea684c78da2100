package org.luopan.unsentform;

import org.luopan.account.Editor;
import org.luopan.account.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Gives the scripts of a page that has been open for long a valid token, and says whose it is. */
@Controller
class FormTokenController {

    @GetMapping(path = "/login/token", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Fresh token(CsrfToken token) {
        return new Fresh(
                token.getToken(),
                SignedIn.now().map(SignedIn::editor).map(Editor::username).orElse(""));
    }

    /** A token, and the username of the signed-in editor. */
    record Fresh(String token, String who) {}
}
