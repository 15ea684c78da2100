package org.luopan.market;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored market. */
interface MarketRepository extends Repository<Market, Long> {

    Optional<Market> findBySlug(String slug);
}
