package org.luopan.signin;

import org.luopan.account.Accounts;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account of an authenticated user for Spring Security; a disabled one is not found. */
@Component
class EditorLookup implements UserDetailsService {

    private final Accounts accounts;

    EditorLookup(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return accounts.enabled(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
