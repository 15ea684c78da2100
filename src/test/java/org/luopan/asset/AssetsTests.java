package org.luopan.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files that pages load. */
class AssetsTests {

    private static final Pattern NAMED = Pattern.compile("@\\{(/assets/[^}]+)}");

    private final Assets assets = new Assets();

    @Test
    void areAllThatTemplatesName() throws IOException {
        var named = new TreeSet<String>();
        for (var template : templates()) {
            NAMED.matcher(Files.readString(template)).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(named).contains("/assets/luopan.css", "/assets/htmx.js").allSatisfy(name -> {
            assertThat(assets.of(name)).matches("/assets/[0-9a-f]{32}/[a-z]+\\.(css|js|svg)");
            assertThat(assets.at(assets.of(name))).isNotNull();
            assertThat(assets.at(name)).isNull();
        });
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @Test
    void leaveOtherAddressesAsTheyAre() {
        assertThat(assets.of("/en/platforms")).isEqualTo("/en/platforms");
        assertThat(assets.at("/en/platforms")).isNull();
    }

    @Test
    void areKeptInMemoryOnce() {
        var script = assets.of("/assets/htmx.js");
        assertThat(assets.at(script)).isSameAs(assets.at(script));
        assertThat(List.of("luopan.css", "desk.css", "htmx.js", "luopan.js"))
                .allSatisfy(name -> assertThat(Objects.requireNonNull(assets.at(assets.of("/assets/" + name)))
                                .weight())
                        .isBetween(1000, 1_000_000));
    }

    @Test
    void leaveOutTheVariablesOfPicoThatNoRuleAsksFor() {
        var site = new String(StyleSheets.site(), UTF_8);
        assertThat(site.chars().filter(letter -> letter == '"').count()).isEven();
        assertThat(site.replaceAll("[^(]", "")).hasSameSizeAs(site.replaceAll("[^)]", ""));
        var sheets = site + new String(StyleSheets.desk(), UTF_8);
        assertThat(Pattern.compile("[{;](--pico-[\\w-]+):")
                        .matcher(site.substring(site.indexOf("@layer pico{"), site.indexOf("@layer tokens{")))
                        .results()
                        .map(variable -> variable.group(1)))
                .hasSizeGreaterThan(50)
                .contains("--pico-form-element-border-color")
                .allMatch(variable -> Pattern.compile("var\\(" + variable + "[,)]")
                        .matcher(sheets)
                        .find());
    }

    @Test
    void leaveOutOnlyThatPartOfPicoThatNoPageHas() throws IOException {
        assertThat(new String(StyleSheets.site(), UTF_8))
                .contains("--pico-", "[aria-busy=true]", "[type=checkbox]")
                .doesNotContain("[data-tooltip]:", "details.dropdown{", "dialog{");
        for (var template : templates()) {
            assertThat(Files.readString(template).replace("\"", ""))
                    .as(template.toString())
                    .doesNotContainPattern(StyleSheets.UNUSED);
        }
    }
}
