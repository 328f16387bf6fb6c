// An input with data-suggestions gets a list of what could be meant, asked of this site: an editable combobox with list
// autocompletion (WAI-ARIA APG). Focus stays in the input; nothing is chosen before somebody chooses it.
/* global document, fetch, AbortController, setTimeout, clearTimeout, URLSearchParams */
for (const input of document.querySelectorAll('input[data-suggestions]')) {
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.dataset.suggestionsLabel);
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  input.closest('.combobox').append(list, said);
  // The browser's own list would lie over this one.
  input.removeAttribute('list');
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);

  let [asked, waiting, at] = [null, null, -1];
  const open = () => !list.hidden;
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const point = (to) => {
    at = to;
    for (const [place, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(place === to));
    if (to < 0) return void input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[to].id);
    list.children[to].scrollIntoView({ block: 'nearest' });
  };
  const choose = (option) => {
    input.value = option.dataset.text;
    close();
    input.form.requestSubmit();
  };
  const inLanguage = (element, { text, language }) => Object.assign(document.createElement(element), { textContent: text, lang: language });
  const show = ({ suggestions, said: words }) => {
    list.replaceChildren(...suggestions.map((each, place) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${place}`;
      option.dataset.text = each.text;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(inLanguage('span', each), ...each.also ? [' ', inLanguage('small', each.also)] : [], ' ', Object.assign(document.createElement('small'), { className: 'kind', textContent: each.kind }));
      return option;
    }));
    at = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(open()));
    said.textContent = words;
  };
  const ask = async () => {
    asked?.abort();
    if (input.value.trim() === '') return close();
    const mine = (asked = new AbortController());
    try {
      const answer = await fetch(`${input.dataset.suggestions}?${new URLSearchParams({ q: input.value.slice(0, 100) })}`, { signal: mine.signal });
      if (!answer.ok) return close();
      const told = await answer.json();
      if (asked === mine && document.activeElement === input) show(told);
    } catch {
      // Asked anew meanwhile, or not reached: the box works without.
      if (asked === mine) close();
    }
  };
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); };

  // What an input method has not finished is no word yet.
  input.addEventListener('input', (event) => { if (!event.isComposing) soon(); });
  input.addEventListener('compositionend', soon);
  input.addEventListener('blur', () => { clearTimeout(waiting); asked?.abort(); close(); });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open()) { if (last >= 0 && input.value !== '') { list.hidden = false; input.setAttribute('aria-expanded', 'true'); } else return void ask(); }
      // Past either end lies the box itself, with what was typed.
      point(event.key === 'ArrowDown' ? (at === last ? -1 : at + 1) : (at === -1 ? last : at - 1));
    } else if (event.key === 'Escape' && open()) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && open() && at >= 0) {
      event.preventDefault();
      choose(list.children[at]);
    } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home' || event.key === 'End') && at >= 0) point(-1);
  });
  // Before the input loses its focus, and the list with it.
  list.addEventListener('mousedown', (event) => { event.preventDefault(); });
  list.addEventListener('click', (event) => { const option = event.target.closest('[role=option]'); if (option) choose(option); });
}
