package org.luopan.placement;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.language.Localized;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored cities. */
public interface CityRepository extends Repository<City, Long> {

    @Query("select c from City c left join fetch c.coordinatesSource where c.slug = :slug")
    Optional<City> findBySlug(String slug);

    List<City> findByIdIn(Collection<Long> ids);

    @Query(
            "select distinct new org.luopan.placement.CityRepository$Province(c.provinceSlug, c.province.en, c.province.sv)"
                    + " from City c")
    List<Province> provinces();

    @Query("select new org.luopan.placement.CityRepository$Extent(min(c.latitude), max(c.latitude), min(c.longitude),"
            + " max(c.longitude)) from City c")
    Optional<Extent> extent();

    @Query("select c from City c where c.provinceSlug = :province and c.id <> :cityId order by c.sortOrder")
    List<City> inProvince(String province, Long cityId, Limit limit);

    @Query("select c from City c where c.id in (select x.rowId from StatementSource x"
            + " where x.what = 'coordinates' and x.sourceId = :sourceId) order by c.sortOrder, c.id")
    List<City> locatedBy(Long sourceId);

    /** The outermost coordinates of all cities. */
    public record Extent(BigDecimal south, BigDecimal north, BigDecimal west, BigDecimal east) {

        /** Whether any city has coordinates. */
        public boolean known() {
            return Stream.of(south, north, west, east).allMatch(Objects::nonNull);
        }
    }

    /** A province with a city in the base. */
    public record Province(String slug, String en, String sv) {

        public Localized name() {
            return new Localized(en, sv);
        }
    }
}
