() => {
  // Tables that compare: their columns are what they are about. The values of one series are left to their own test.
  const SIDEWAYS = ".comparison, .results-table, .values:not(.stated), .heat";
  const faults = new Set();
  const main = document.querySelector("main");
  const wide = document.documentElement.clientWidth;
  const name = element => (element.closest("[class]")?.className.toString() || element.tagName).slice(0, 40);
  const words = element => element.textContent.trim().replace(/\s+/g, " ").slice(0, 30);
  const seen = element => element.checkVisibility() && !element.closest(".visually-hidden, .definition, svg, script, option");
  const lines = [];
  const boxes = new Map();
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.data.trim() || !seen(text.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const own = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)
      .map(box => ({ left: box.left, right: box.right, top: box.top, bottom: box.bottom, text }));
    lines.push(...own);
    boxes.set(text, own);
  }
  const linesIn = element => {
    const inside = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const own = [];
    while (inside.nextNode()) own.push(...boxes.get(inside.currentNode) ?? []);
    return own;
  };
  const middle = box => (box.top + box.bottom) / 2;

  const head = document.querySelector(".masthead")?.getBoundingClientRect().height;
  if (head > 110) faults.add("has a head of " + Math.round(head) + " pixels");

  const chips = main.querySelector(".chips:not(details[open] + .chips)");
  if (chips && seen(chips) && chips.getBoundingClientRect().height > 160) faults.add("has wishes that fill the screen");

  const notes = main.querySelector(".footnotes");
  if (wide === 360 && notes?.querySelectorAll("li").length > 12 && notes.offsetHeight > main.offsetHeight / 8) faults.add("is sources in an eighth of it");
  const bottom = document.querySelector(".masthead")?.getBoundingClientRect().bottom;
  const start = Math.min(...lines.filter(line => !line.text.parentElement.closest(".skip")).map(line => line.top));
  if (start - bottom < 8) faults.add("begins " + Math.round(start - bottom) + " pixels below its head");

  const across = main.getBoundingClientRect().width;
  if (wide >= 1900 && across < 1250 && main.matches(".sheet")) faults.add("is " + Math.round(across) + " pixels wide on a large screen");

  for (const parent of new Set([...main.querySelectorAll(".card")].map(card => card.parentElement))) {
    const cards = [...parent.children].filter(child => child.classList.contains("card") && child.checkVisibility());
    for (const card of cards) {
      const box = card.getBoundingClientRect();
      const beside = cards.map(other => other.getBoundingClientRect()).filter(other => Math.abs(other.top - box.top) < 2);
      if (beside.some(other => Math.abs(other.height - box.height) > 2)) faults.add("has cards of unequal height: " + name(parent));
    }
  }

  for (const list of main.querySelectorAll("ul, ol")) {
    if (getComputedStyle(list).display !== "grid") continue;
    const items = [...list.children].filter(item => seen(item) && getComputedStyle(item).borderBottomWidth !== "0px")
      .map(item => item.getBoundingClientRect());
    if (items.some(one => items.some(other => one.left + 9 < other.left
        && Math.abs(one.top - other.top) < 2 && Math.abs(one.bottom - other.bottom) > 2))) faults.add("has lines at unequal heights: " + name(list));
  }

  for (const element of main.querySelectorAll("*")) {
    if (!seen(element)) continue;
    const alone = [["::before", /^"\S " ?/], ["::after", /^" \S"/]].find(([part, sign]) => {
      const style = getComputedStyle(element, part);
      return style.display === "inline" && sign.test(style.content);
    });
    if (alone) faults.add("has a sign that a line may leave behind: " + name(element) + alone[0]);
  }

  for (const table of main.querySelectorAll(".scroll > table")) {
    if (wide === 320 || wide === 768 || !seen(table) || table.matches(SIDEWAYS)) continue;
    if (table.parentElement.scrollWidth > table.parentElement.clientWidth + 1) faults.add("has a table cut at its side: " + name(table));
  }

  for (const card of main.querySelectorAll(".figure-card")) {
    const heading = card.querySelector("h3");
    const means = card.querySelector(".means");
    if (heading && means && means.textContent.trim().toLowerCase().startsWith(heading.textContent.trim().toLowerCase())) {
      faults.add("says again what its heading says: " + words(heading));
    }
  }

  for (const heading of main.querySelectorAll("h1, h2, h3, h4")) {
    if (wide < 360 || !seen(heading)) continue;
    const own = [];
    for (const line of linesIn(heading).filter(line => !line.text.parentElement.closest(".zh, .cite"))) {
      if (!own.some(other => Math.abs(middle(other) - middle(line)) < 8)) own.push(line);
    }
    if (own.length > 2 && parseFloat(getComputedStyle(heading).fontSize) > 44) faults.add("has a large heading of " + own.length + " lines: "
      + words(heading));
    if (own.length > (heading.matches(".long") ? 4 : 3)) faults.add("has a heading of " + own.length + " lines: " + words(heading));
  }

  for (const mark of main.querySelectorAll(".cite a")) {
    const [first, next] = seen(mark) ? mark.getClientRects() : [];
    if (next && middle(next) > middle(first) + 8) faults.add("breaks a footnote: " + words(mark));
  }

  for (const table of main.querySelectorAll(".series table, .results-table")) {
    const box = table.closest(".scroll");
    if (seen(table) && box.scrollWidth > box.clientWidth + 1) faults.add("scrolls values to the side: " + name(table));
  }

  const block = element => {
    let at = element.parentElement;
    while (getComputedStyle(at).display.startsWith("inline") || getComputedStyle(at).display === "contents") at = at.parentElement;
    return at;
  };
  for (const mark of main.querySelectorAll(".cite, .badge:not(.support)")) {
    if (wide < 360 || !seen(mark) || mark.closest(".footnotes")) continue;
    const before = mark.previousElementSibling;
    if (mark.matches(".cite") && before?.matches(".cite") && before.nextSibling === mark) continue;
    const box = mark.getClientRects()[0];
    if (!box || getComputedStyle(mark).display === "block") continue;
    const near = linesIn(block(mark)).filter(line => !mark.contains(line.text)
      && mark.compareDocumentPosition(line.text) & Node.DOCUMENT_POSITION_PRECEDING);
    if (near.length > 0 && !near.some(line => line.left < box.left && line.bottom > middle(box) - 8 && line.top < middle(box) + 8)) {
      faults.add("begins a line with " + (mark.matches(".cite") ? "a footnote" : "a badge") + ": " + name(block(mark)) + ", " + words(mark));
    }
  }

  for (const mark of main.querySelectorAll(".cite")) {
    const [own] = seen(mark) ? linesIn(mark) : [];
    if (!own || mark.previousElementSibling?.matches(".cite") || mark.closest(".footnotes")) continue;
    const before = linesIn(block(mark)).filter(line => line.right <= own.left + 1 && Math.abs(middle(line) - middle(own)) < 12);
    const gap = own.left - Math.max(...before.map(line => line.right));
    if (before.length > 0 && gap > 16) faults.add("leaves " + Math.round(gap) + " pixels before a footnote: " + name(block(mark)) + ", " + words(mark));
  }

  if (wide < 1000) return [...faults];
  const sheet = main.getBoundingClientRect();
  const style = getComputedStyle(main);
  const inner = { left: sheet.left + parseFloat(style.paddingLeft), right: sheet.right - parseFloat(style.paddingRight) };
  const drawn = [...main.querySelectorAll("svg, table, input, select, .card")].filter(seen).map(element => element.getBoundingClientRect())
    .concat([...main.querySelectorAll("svg")].filter(element => element.checkVisibility()).map(element => element.getBoundingClientRect()));
  for (const part of main.querySelectorAll("p, dl, ul, ol, .prose")) {
    if (!seen(part) || part.closest("nav, table, figure, form, .footnotes, details") || part.textContent.trim().length < 300) continue;
    const box = part.getBoundingClientRect();
    if (box.height < 110) continue;
    const leaf = part.closest(".leaf");
    const right = leaf ? leaf.querySelector(":scope > .contents").getBoundingClientRect().left - 40 : inner.right;
    const beside = lines.concat(drawn).filter(line => line.bottom > box.top + 4 && line.top < box.bottom - 4 && line.left < right);
    const used = Math.max(...beside.map(line => line.right));
    const empty = (right - used) / (inner.right - inner.left);
    if (empty >= .3) faults.add("leaves " + Math.round(100 * empty) + " % empty beside " + name(part) + ": " + words(part));
  }
  return [...faults];
}
