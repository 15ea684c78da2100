package org.luopan.vocabulary;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The stored vocabulary. */
interface FacetValueRepository extends Repository<FacetValue, Long> {

    List<FacetValue> findAllByOrderByFacetAscSortOrderAsc();
}
