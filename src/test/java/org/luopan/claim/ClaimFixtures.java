package org.luopan.claim;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;

/** Reads claims that no table has; there are no corrections. */
public final class ClaimFixtures {

    private ClaimFixtures() {}

    public static Claims claims(Claim... claims) {
        ClaimRepository stored = mock();
        when(stored.ofEntry(any()))
                .thenAnswer(asked -> List.of(claims).stream()
                        .filter(claim -> claim.entry().id().equals(asked.getArgument(0)))
                        .toList());
        return new Claims(stored, mock());
    }
}
