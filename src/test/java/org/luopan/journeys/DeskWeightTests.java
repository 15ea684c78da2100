package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No page of the desk weighs more than 20 kB: every one that links lead to, some of each kind. */
@PageTest
class DeskWeightTests {

    private static final int MOST_BYTES = 20_480;

    /** So many pages of one kind are looked at, the kind being the address without numbers and names. */
    private static final int OF_A_KIND = 6;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void isBoundedOnEveryPageThatLinksLeadTo() throws IOException {
        var ahead = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        var heavy = new TreeMap<String, Integer>();
        ahead.add("/admin");
        while (!ahead.isEmpty()) {
            var address = ahead.removeFirst();
            var response = mvc.get()
                    .uri(java.net.URI.create(address))
                    .with(admin())
                    .exchange()
                    .getResponse();
            if (response.getStatus() >= 300 && response.getStatus() < 400) {
                offer(String.valueOf(response.getRedirectedUrl()), ahead, seen, kinds);
            }
            if (!String.valueOf(response.getContentType()).startsWith("text/html")) {
                continue;
            }
            assertThat(response.getStatus()).as(address).isLessThan(500);
            var weight = zipped(response.getContentAsByteArray());
            if (weight > MOST_BYTES) {
                heavy.put(address, weight);
            }
            Jsoup.parse(response.getContentAsString(), "http://localhost" + address)
                    .select("a[href]")
                    .forEach(link ->
                            offer(link.absUrl("href").replaceFirst("^http://localhost", ""), ahead, seen, kinds));
        }
        assertThat(seen).hasSizeGreaterThan(150);
        assertThat(heavy).as("pages over " + MOST_BYTES + " bytes, compressed").isEqualTo(Map.of());
    }

    private static void offer(String link, ArrayDeque<String> ahead, HashSet<String> seen, Map<String, Integer> kinds) {
        var address = link.replaceFirst("#.*", "").replace(" ", "%20");
        var kind = address.replaceAll("\\d+", "1")
                .replaceAll("(?<=[=,])[^&]*", "x")
                .replaceAll("/of/.*", "/of/x");
        if (address.matches("/admin(?:[/?].*)?")
                && !address.matches("/admin/public/.*")
                && seen.add(address)
                && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(address);
        }
    }

    private static int zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }
}
