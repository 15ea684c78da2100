package org.luopan.tier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.Localized;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored cities. */
interface CityRepository extends Repository<City, Long> {

    @Query("select c from City c left join fetch c.coordinatesSource where c.slug = :slug")
    Optional<City> findBySlug(String slug);

    List<City> findByIdIn(Collection<Long> ids);

    @Query("select distinct new org.luopan.tier.CityRepository$Province(c.provinceSlug, c.province.en, c.province.sv)"
            + " from City c")
    List<Province> provinces();

    @Query("select c from City c where c.provinceSlug = :province and c.id <> :cityId order by c.sortOrder")
    List<City> inProvince(String province, Long cityId, Limit limit);

    /** A province that has a city here. */
    record Province(String slug, String en, String sv) {

        Localized name() {
            return new Localized(en, sv);
        }
    }
}
