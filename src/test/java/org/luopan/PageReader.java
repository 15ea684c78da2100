package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reads pages as a browser does, and measures their size. */
public record PageReader(MockMvcTester mvc) {

    /** The maximum size of a page on its way to a reader, in bytes. */
    public static final int BUDGET = 20 * 1024;

    /** The page at an address; checks that it exists and its frame is valid. */
    public Document read(String uri) {
        var page = Jsoup.parse(html(uri));
        assertThat(page.title()).as(uri).endsWith(" · Luopan");
        assertThat(page.select("meta[name=description]").attr("content"))
                .as(uri)
                .isNotBlank();
        assertThat(page.select("h1")).as(uri).hasSize(1);
        assertThat(skippedHeadings(page)).as(uri).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).as(uri).doesNotHaveDuplicates();
        assertThat(page.text()).as(uri).doesNotContain("??");
        return page;
    }

    /** How many bytes the page takes when compressed. */
    public int weight(String uri) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html(uri).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    /** How many statements the page needs once all cached values are loaded. */
    public long queries(String uri) {
        html(uri);
        return StatementCounter.of(() -> html(uri));
    }

    private String html(String uri) {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> skippedHeadings(Document page) {
        var headings = page.select("main h1, main h2, main h3, main h4");
        return IntStream.range(1, headings.size())
                .filter(i -> level(headings.get(i)) > level(headings.get(i - 1)) + 1)
                .mapToObj(i -> headings.get(i).outerHtml())
                .toList();
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
