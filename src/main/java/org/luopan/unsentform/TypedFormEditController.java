package org.luopan.unsentform;

import java.util.List;
import org.luopan.account.Editor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed, as the scripts of a form send it now and then. */
@Controller
class TypedFormEditController {

    private final TypedForms forms;

    TypedFormEditController(TypedForms forms) {
        this.forms = forms;
    }

    @PostMapping("/admin/typed")
    ResponseEntity<Void> keep(
            @RequestParam String typed,
            @RequestParam String address,
            @RequestParam MultiValueMap<String, String> form,
            Editor editor) {
        var kept = forms.keep(typed, address, form, editor);
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    /** Keeps what has changed since the whole form was kept: its fields after a full stop, and the names of those that are gone. */
    @PostMapping("/admin/typed/changes")
    ResponseEntity<Void> change(
            @RequestParam String typed,
            @RequestParam String address,
            @RequestParam(defaultValue = "") List<String> gone,
            @RequestParam MultiValueMap<String, String> form,
            Editor editor) {
        var kept = forms.change(typed, address, form, gone, editor);
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    @PostMapping("/admin/typed/discarding")
    String discard(@RequestParam String typed, @RequestParam String address, Editor editor) {
        forms.forget(List.of(typed), editor);
        return "redirect:" + (address.matches("/admin/entries/[a-z]+/(?:new|\\d+)") ? address : "/admin");
    }
}
