package org.luopan.sourcelookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.Checking;
import org.luopan.record.WebAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recognizes the sources of the base by their addresses, however these are written. */
@Component
@Transactional(readOnly = true)
public class KnownSources {

    private static final String SELECT =
            "select e.slug, e.name_en, s.publisher, s.url, s.source_kind, s.language, s.published,"
                    + " s.retracted_on, e.checking from entry e join source s on s.id = e.id where e.status = 'published' and ";

    private static final Comparator<KnownSource> LATEST_FIRST = Comparator.comparing(
                    (KnownSource source) -> source.published() == null ? "" : source.published())
            .reversed();

    private final JdbcClient jdbc;

    KnownSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The published source with this address, the latest if there are several. */
    public Optional<KnownSource> at(String address) {
        var key = WebAddress.sameness(address);
        return key.isEmpty()
                ? Optional.empty()
                : mentioning(site(host(key))).stream()
                        .filter(source -> source.key().equals(key))
                        .min(LATEST_FIRST);
    }

    /** The published sources of the same host; if there are none, those of the same site. */
    List<KnownSource> besides(String address) {
        var host = host(WebAddress.sameness(address));
        if (host.isEmpty()) {
            return List.of();
        }
        var site = site(host);
        var all = mentioning(site).stream()
                .filter(source -> site(source.host()).equals(site))
                .toList();
        var same = all.stream().filter(source -> source.host().equals(host)).toList();
        return same.isEmpty() ? all : same;
    }

    public Optional<KnownSource> named(String slug) {
        return jdbc.sql(SELECT + "e.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether an address of a source is taken, also by a draft or in the bin. */
    public boolean taken(String slug) {
        return jdbc.sql("select count(*) from entry where kind = 'source' and slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<KnownSource> mentioning(String host) {
        return jdbc.sql(SELECT + "lower(s.url) like '%' || :host || '%'")
                .param("host", host)
                .query((row, number) -> read(row))
                .list();
    }

    private static KnownSource read(ResultSet row) throws SQLException {
        return new KnownSource(
                row.getString("slug"),
                row.getString("name_en"),
                row.getString("publisher"),
                row.getString("url"),
                row.getString("source_kind"),
                row.getString("language"),
                row.getString("published"),
                Checking.UNCHECKED.code().equals(row.getString("checking")),
                row.getDate("retracted_on") != null);
    }

    private static String host(String key) {
        return key.replaceFirst("[/?:].*", "");
    }

    /** The last two labels of a host, or three where the last two are an ending such as com.cn. */
    private static String site(String host) {
        var labels = host.split("\\.");
        var ending =
                labels.length > 2 && labels[labels.length - 1].length() == 2 && labels[labels.length - 2].length() <= 3;
        var kept = Math.min(labels.length, ending ? 3 : 2);
        return String.join(".", List.of(labels).subList(labels.length - kept, labels.length));
    }
}
