package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/** The colours in which readers see a page, put on one that is open: to load it again for each takes longer than to look at it. */
enum Colours {
    LIGHT(ColorScheme.LIGHT, ForcedColors.NONE),
    DARK(ColorScheme.DARK, ForcedColors.NONE),
    FORCED(ColorScheme.LIGHT, ForcedColors.ACTIVE);

    private final ColorScheme scheme;
    private final ForcedColors forced;

    Colours(ColorScheme scheme, ForcedColors forced) {
        this.scheme = scheme;
        this.forced = forced;
    }

    /** The page has to keep still (reduced motion), so that no colour is on its way to another. */
    void on(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
        assertThat(page.evaluate("() => ['(prefers-color-scheme: dark)', '(forced-colors: active)',"
                        + " '(prefers-reduced-motion: reduce)'].map(look => matchMedia(look).matches).join()"))
                .isEqualTo((scheme == ColorScheme.DARK) + "," + (forced == ForcedColors.ACTIVE) + ",true");
    }
}
