package org.luopan.platform;

import org.luopan.entry.EntryRef;

/** An account route with the platform that it leads to. */
public record PlatformRoute(EntryRef platform, RouteView terms) {

    /** What names it among the routes of all platforms: {@code wechat/overseas-service-account}. */
    public String address() {
        return platform.slug() + "/" + terms.slug();
    }
}
