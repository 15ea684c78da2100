// Passkeys: adds one on the account page, signs in with one at the door. Without this script both are left out.
(() => {
  const place = document.querySelector("[data-passkey]");
  if (!place || !globalThis.PublicKeyCredential) return;

  // A passkey belongs to a host name: there is none for an IP address, and none of this site anywhere else.
  const host = place.dataset.host;
  if (!host || location.hostname !== host && !location.hostname.endsWith("." + host)) {
    const elsewhere = document.getElementById("passkey-elsewhere");
    if (elsewhere) elsewhere.hidden = false;
    return;
  }

  const bytes = (words) => Uint8Array.from(atob(words.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const words = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const decoded = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

  const site = document.documentElement.dataset.site;

  const send = (address, body) => fetch(site + address, {
    method: "POST",
    headers: { "Content-Type": "application/json", [place.dataset.header]: place.dataset.token },
    body: body && JSON.stringify(body),
  });

  // A page that stood open asks for a token that still holds.
  const post = async (address, body) => {
    let answer = await send(address, body);
    if (answer.status === 403) {
      const fresh = await fetch(document.body.dataset.token);
      place.dataset.token = (await fresh.json()).token;
      answer = await send(address, body);
    }
    if (!answer.ok) throw new Error(address + ": " + answer.status);
    return answer.json();
  };

  const shared = (key) => ({
    id: key.id,
    rawId: words(key.rawId),
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });

  const ways = {
    async register() {
      const options = await post("webauthn/register/options");
      const key = await navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: decoded(options.excludeCredentials),
        },
      });
      await post("webauthn/register", {
        publicKey: {
          credential: {
            ...shared(key),
            type: key.type,
            response: {
              attestationObject: words(key.response.attestationObject),
              clientDataJSON: words(key.response.clientDataJSON),
              transports: key.response.getTransports?.() ?? [],
            },
          },
          label: place.querySelector("input").value.trim() || navigator.platform || "passkey",
        },
      });
      location.reload();
    },
    async "sign-in"() {
      const options = await post("webauthn/authenticate/options");
      const key = await navigator.credentials.get({
        publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: decoded(options.allowCredentials) },
      });
      const answer = await post("login/webauthn", {
        ...shared(key),
        credType: key.type,
        response: {
          authenticatorData: words(key.response.authenticatorData),
          clientDataJSON: words(key.response.clientDataJSON),
          signature: words(key.response.signature),
          userHandle: key.response.userHandle ? words(key.response.userHandle) : undefined,
        },
      });
      const unsent = document.getElementById("unsent-form");
      if (unsent) return unsent.requestSubmit();
      const wanted = new URL(answer.redirectUrl ?? site, location.href);
      location.assign(wanted.pathname.startsWith(site + "admin") ? wanted.pathname + wanted.search : site + "admin");
    },
  };

  const button = place.querySelector("button");
  const fault = place.querySelector(".fault");
  button.addEventListener("click", async () => {
    button.disabled = true;
    fault.hidden = true;
    try {
      await ways[place.dataset.passkey]();
    } catch (problem) {
      fault.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
  place.hidden = false;
})();
