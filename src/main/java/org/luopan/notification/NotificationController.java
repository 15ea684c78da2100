package org.luopan.notification;

import java.util.Locale;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what concerns an editor. */
@Controller
@RequestMapping("/admin/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "1") String page, Editor editor, Locale locale, Model model) {
        model.addAttribute("notifications", notifications.page(page, editor, Language.of(locale)));
        return "notification/all";
    }
}
