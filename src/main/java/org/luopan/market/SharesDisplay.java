package org.luopan.market;

import java.util.List;
import java.util.stream.Stream;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.address.QueryString;
import org.luopan.entry.EntryNotFound;
import org.luopan.exhibit.Display;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The shares of groups in a metric of the market as a chart to take. */
@Component
class SharesDisplay implements Display {

    private static final String METRIC = "metric";

    private final MarketFigures china;
    private final Messages words;

    SharesDisplay(MarketFigures china, Messages words) {
        this.china = china;
        this.words = words;
    }

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public PageParameters parameters(String path) {
        return PageParameters.singles(path, METRIC);
    }

    @Override
    public Displayed displayed(MultiValueMap<String, String> query, Language language) {
        var shares = shares(QueryString.first(query, METRIC), language);
        return new Displayed(
                name(),
                shares.label().words(),
                "/market/" + shares.metric(),
                shares.query(),
                "market/charts-shares",
                shares,
                new Displayed.Drawn(
                        shares.picture(language),
                        words.say(language, "market.shares.counted"),
                        List.of(),
                        Stream.ofNullable(shares.hollow())
                                .map(how -> words.say(language, "market.shares.hollow." + how))
                                .toList()));
    }

    private Shares shares(String metric, Language language) {
        try {
            return china.metric(metric, language).shares().stream().findFirst().orElseThrow(PageNotFound::new);
        } catch (EntryNotFound unknown) {
            throw new PageNotFound();
        }
    }
}
