package org.luopan.passkey;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * This site as passkeys know it: the host of {@code luopan.public-url}, otherwise localhost at the port of the server, which is
 * known only once it runs.
 */
@Component
public class RelyingParty implements WebAuthnRelyingPartyOperations {

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final Environment environment;
    private final String publicUrl;
    private volatile @Nullable WebAuthnRelyingPartyOperations operations;

    RelyingParty(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            Environment environment,
            @Value("${luopan.public-url:}") String publicUrl) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.environment = environment;
        this.publicUrl = publicUrl;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return operations().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return operations().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return operations().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return operations().authenticate(request);
    }

    /** The host that passkeys belong to; empty if it is an IP address, which cannot have any. */
    public String host() {
        var host = URI.create(site()).getHost();
        return host == null || host.startsWith("[") || host.matches("[\\d.]+") ? "" : host;
    }

    private WebAuthnRelyingPartyOperations operations() {
        var known = operations;
        if (known == null) {
            var site = URI.create(site());
            var entity = PublicKeyCredentialRpEntity.builder()
                    .id(site.getHost())
                    .name("Luopan")
                    .build();
            known = new Webauthn4JRelyingPartyOperations(owners, passkeys, entity, Set.of(origin(site)));
            operations = known;
        }
        return known;
    }

    private String site() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return publicUrl.isBlank() ? "http://localhost:" + port : publicUrl;
    }

    private static String origin(URI site) {
        return site.getScheme() + "://" + site.getHost() + (site.getPort() < 0 ? "" : ":" + site.getPort());
    }
}
