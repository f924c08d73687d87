/** What `pasteward deploy --example` prints. */
export const EXAMPLE = `# What "pasteward deploy" rolls out. The same file serves every browser and platform.

# Chrome, Edge and Chromium.
chromium:
  # As "pasteward pack" prints it.
  id: fmfpbnhfiflohcnoidcpajimkodomadl
  # Where updates.xml is.
  updateUrl: https://updates.example/pasteward/updates.xml
  # Extensions of yours whose key was stolen: taken away from every browser.
  # removedIds: [abcdefghijklmnopabcdefghijklmnop]
  # The kill switch: an older version than this is switched off until it has been updated.
  # minimumVersion: "0.1.0"
  # Writes updates.xml too, for a CRX of your own server.
  # release: { version: "0.1.0", url: "https://updates.example/pasteward/pasteward-0.1.0.crx" }

firefox:
  id: pasteward@pasteward.example
  # The XPI as addons.mozilla.org signed it.
  installUrl: https://updates.example/pasteward/pasteward-0.1.0.xpi

# Private windows. A force-installed extension is not in them by itself.
#   off: there are none. protected: only with Pasteward in them. unchanged: as they are.
privateWindows: off

# Closes the ways around an extension: developer tools, guest windows, remote debugging.
# HARDENING.md beside the files says what each setting costs.
hardening: true

# The managed settings, as in docs/policy.md. "pasteward init" prints those of the list.
policy:
  families:
    secret: { action: mask, override: none }
  onError: block
`;
