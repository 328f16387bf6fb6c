/**
 * Asked in a page: what of it is cut off, lies outside the window, or lies over something else. Tables and charts may be
 * scrolled within themselves (WCAG 2.2, 1.4.10); all else has to fit. What is folded away is unfolded first.
 */
export const cutOrOverlapping = `(() => {
  for (const each of document.querySelectorAll('details')) each.open = true;
  const faults = [];
  const named = (each) => (each.outerHTML.replace(/\\s+/g, ' ').slice(0, 70) + ' … ' + each.textContent.replace(/\\s+/g, ' ').trim().slice(0, 50));
  const say = (what, each, other) => { if (faults.length < 6) faults.push(what + ': ' + named(each) + (other ? ' <> ' + named(other) : '')); };
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window: ' + document.documentElement.scrollWidth);
  // What only a screen reader is told is a box of one pixel.
  const unseen = (each) => { const { width, height } = each.getBoundingClientRect(); return width <= 1 && height <= 1 && /hidden|clip/.test(getComputedStyle(each).overflow); };
  const known = new Map();
  const hidden = (each) => {
    if (each === document.body) return false;
    if (!known.has(each)) known.set(each, each.matches('.visually-hidden, .skip, script, style, datalist, option, [hidden]') || unseen(each) || hidden(each.parentElement));
    return known.get(each);
  };
  const boxes = [];
  const put = (of, rect) => { if (rect.width > 2 && rect.height > 2) boxes.push({ of, left: rect.left + 1, right: rect.right - 1, top: rect.top + rect.height * 0.22, bottom: rect.bottom - rect.height * 0.22 }); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!node.data.trim() || hidden(of) || of.closest('select, textarea')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()];
    for (const rect of rects) {
      put(of, rect);
      if ((rect.right > innerWidth + 1 || rect.left < -1) && !of.closest('.scroll')) say('outside the window', of);
    }
    for (let box = of; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if (!/hidden|clip/.test(overflowX + overflowY) || box.matches('svg, svg *')) continue;
      const edge = box.getBoundingClientRect();
      if (rects.some((rect) => (/hidden|clip/.test(overflowX) && (rect.right > edge.right + 1 || rect.left < edge.left - 1)) || (/hidden|clip/.test(overflowY) && rect.top + rect.height * 0.75 > edge.bottom + 1))) { say('cut off', of); break; }
    }
  }
  for (const each of document.querySelectorAll('button, a, input:not([type=hidden]), select, textarea')) {
    if (hidden(each) || each.closest('svg')) continue;
    if (each.matches('button') && each.scrollWidth > each.clientWidth + 1) say('cut off', each);
    // A link is its text, which stands among the boxes already.
    if (!each.matches('a')) put(each, each.getBoundingClientRect());
  }
  boxes.sort((one, other) => one.top - other.top);
  for (let at = 0; at < boxes.length; at += 1) {
    const one = boxes[at];
    for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next += 1) {
      const other = boxes[next];
      if (one.of === other.of || one.of.contains(other.of) || other.of.contains(one.of)) continue;
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - other.top > 1) say('over one another', one.of, other.of);
    }
  }
  return faults;
})()`;
