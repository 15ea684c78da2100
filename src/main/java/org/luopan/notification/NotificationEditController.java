package org.luopan.notification;

import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Marks notifications as read, one by opening it or all at once. */
@Controller
@RequestMapping("/admin/notifications")
class NotificationEditController {

    private final Notifications notifications;

    NotificationEditController(Notifications notifications) {
        this.notifications = notifications;
    }

    @PostMapping("/{id:\\d{1,18}}/reading")
    String open(@PathVariable long id, Editor editor) {
        return "redirect:" + notifications.open(id, editor).orElseThrow(PageNotFound::new);
    }

    @PostMapping("/reading")
    String readAll(Editor editor) {
        notifications.readAll(editor);
        return "redirect:/admin/notifications";
    }
}
