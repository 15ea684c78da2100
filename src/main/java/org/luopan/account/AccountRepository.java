package org.luopan.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Accounts in the database. */
public interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    long count();

    Optional<Account> findById(long id);

    List<Account> findByIdIn(Collection<Long> ids);

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    boolean existsByNameIgnoreCaseAndIdNot(String name, long id);

    /** The admins that can sign in, locked until the transaction ends, so that two of them cannot remove each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Account> findByRoleAndEnabledTrueOrderById(Role role);
}
