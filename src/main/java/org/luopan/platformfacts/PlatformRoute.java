package org.luopan.platformfacts;

import org.luopan.entry.EntryRef;

/** An account route with its platform. */
public record PlatformRoute(EntryRef platform, RouteView terms) {

    /** Its identifier among the routes of all platforms: {@code wechat/overseas-service-account}. */
    public String address() {
        return platform.slug() + "/" + terms.slug();
    }
}
