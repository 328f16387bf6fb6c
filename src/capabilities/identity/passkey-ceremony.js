// Served after the bundle of @simplewebauthn/browser. Shows what needs a script, and does what only a script can do:
// asks the site for a challenge, the authenticator for its answer, and posts the answer as the form has it.
/* global SimpleWebAuthnBrowser, document, fetch */
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!SimpleWebAuthnBrowser.browserSupportsWebAuthn()) continue;
  const { passkey, ask } = form.dataset;
  const response = form.elements.namedItem('response');
  const failed = form.querySelector('[data-failed]');
  for (const each of document.querySelectorAll('[data-without-script]')) each.hidden = true;
  form.hidden = false;
  form.closest('[data-with-script]').hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      const asked = await fetch(ask, { method: 'POST' });
      if (!asked.ok) throw new Error('no challenge');
      const optionsJSON = await asked.json();
      const { startRegistration, startAuthentication } = SimpleWebAuthnBrowser;
      response.value = JSON.stringify(await (passkey === 'enrol' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
