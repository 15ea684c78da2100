package org.luopan.market;

import java.util.Arrays;
import java.util.List;
import org.luopan.language.Coded;

/** The topics of the figures about China; the metrics of a topic are shown in this order, and those without a topic under the last. */
enum Topic implements Coded {
    INTERNET(
            "internet-users",
            "internet-penetration",
            "mobile-share",
            "rural-internet-users",
            "senior-internet-users",
            "mobile-internet-mau",
            "mobile-connections",
            "internet-users-male-share",
            "internet-users-urban-share",
            "internet-users-age-share",
            "hours-online-per-week",
            "search-engine-users",
            "online-video-users",
            "generative-ai-users",
            "ai-app-mau"),
    SOCIAL_MEDIA("social-media-users", "short-video-users", "livestream-users", "micro-drama-users", "new-media-users"),
    COMMERCE(
            "online-shoppers",
            "ecommerce-livestream-users",
            "double-11-gmv",
            "618-gmv",
            "618-growth",
            "online-retail-sales",
            "livestream-revenue",
            "livestream-platforms"),
    PEOPLE(
            "population",
            "births",
            "average-salary-non-private",
            "average-salary-private",
            "disposable-income",
            "disposable-income-median",
            "disposable-income-urban",
            "disposable-income-rural"),
    MONEY("cny-per-euro", "usd-per-euro", "sek-per-euro", "gbp-per-euro"),
    COMPANIES(
            "facebook-revenue",
            "tencent-revenue",
            "facebook-mau",
            "wechat-mau",
            "qq-mau",
            "tencent-vs-facebook",
            "us-mobile-users"),
    ARTICLE(
            "average-salary",
            "livestream-share",
            "ai-social-media-market",
            "ai-leader-target-year",
            "platform-count",
            "blocked-services",
            "publisher-user-base"),
    OTHER;

    private final List<String> metrics;

    Topic(String... metrics) {
        this.metrics = List.of(metrics);
    }

    static Topic of(String metric) {
        return Arrays.stream(values())
                .filter(topic -> topic.metrics.contains(metric))
                .findFirst()
                .orElse(OTHER);
    }

    /** The position of a metric within its topic. */
    int position(String metric) {
        return metrics.indexOf(metric);
    }
}
