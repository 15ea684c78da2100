() => {
  const faults = new Set();
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) faults.add("is wider than the screen");
  const name = element => (element.closest("[class]")?.className.toString() || element.tagName).slice(0, 40);
  const words = element => element.textContent.trim().replace(/\s+/g, " ").slice(0, 30);
  const scrolls = style => [style.overflowX, style.overflowY].some(flow => flow === "auto" || flow === "scroll");
  const clips = new Map();
  const clip = element => {
    if (!element || element === document.documentElement) return null;
    if (!clips.has(element)) {
      const style = getComputedStyle(element);
      const own = style.overflowX !== "visible" || style.clipPath !== "none" || style.position === "fixed"
        || style.position === "sticky";
      clips.set(element, own ? { box: element.getBoundingClientRect(), style, element } : clip(element.parentElement));
    }
    return clips.get(element);
  };
  for (const element of document.querySelectorAll("main, main *")) {
    const style = getComputedStyle(element);
    if (style.overflowX === "visible" || !element.checkVisibility() || element.closest("svg, select, input, .visually-hidden")) continue;
    const across = element.scrollWidth > element.clientWidth + 1;
    const down = element.scrollHeight > element.clientHeight + 1;
    const says = element.tabIndex === 0 && element.getAttribute("role") === "region"
      && style.backgroundAttachment.includes("local");
    if (scrolls(style) && (across || down) && !says) faults.add("scrolls and does not say so: " + name(element));
    if (style.overflowX === "hidden" && style.webkitLineClamp === "none" && (across || down)) faults.add("is cut: " + name(element));
  }
  for (const input of document.querySelectorAll("main input[placeholder]")) {
    const style = getComputedStyle(input);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = style.font;
    const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (input.checkVisibility() && pen.measureText(input.placeholder).width > room + 1) faults.add("cuts “" + input.placeholder + "”");
  }
  const boxes = [];
  const piece = document.createRange();
  const at = (text, index) => {
    piece.setStart(text, index);
    piece.setEnd(text, index + 1);
    return piece.getClientRects()[0];
  };
  const broken = (text, from, to) => {
    piece.setStart(text, from);
    piece.setEnd(text, to);
    const [first, ...more] = piece.getClientRects();
    return more.some(line => line.top > first.top + 4);
  };
  let last = null;
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    if (!text.data.trim() || element.closest("svg, .visually-hidden, .definition, script, option") || !element.checkVisibility()) continue;
    const limit = clip(element);
    if (limit && (limit.style.clipPath !== "none" || ["fixed", "sticky"].includes(limit.style.position))) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()];
    for (const line of lines) {
      const inset = line.height / 4;
      const box = { left: line.left, right: line.right, top: line.top + inset, bottom: line.bottom - inset, element };
      if (limit) {
        box.right = Math.min(box.right, limit.box.right);
        box.bottom = Math.min(box.bottom, limit.box.bottom);
      }
      if (box.right - box.left > 2 && box.bottom > box.top) boxes.push(box);
    }
    if (lines.length > 1 && !text.data.includes("://")) {
      for (const word of text.data.matchAll(/[\p{Script=Latin}\p{M}\p{N}.,’]{2,}/gu)) {
        if (broken(text, word.index, word.index + word[0].length)) faults.add("breaks “" + word[0] + "” in " + name(element));
      }
    }
    for (const sign of text.data.matchAll(/[·,;](?=\s|$)/g)) {
      const before = text.data.slice(0, sign.index).search(/\S\s*$/);
      const left = before < 0 ? last : at(text, before);
      const right = at(text, sign.index);
      if (left && right && right.top > left.top + 8 && right.left < left.right) faults.add("begins a line with “" + sign[0] + "”: " + name(element));
    }
    last = at(text, text.data.search(/\S\s*$/));
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((box, at) => {
    for (let next = at + 1; next < boxes.length && boxes[next].top < box.bottom - 2; next++) {
      const other = boxes[next];
      if (other.element !== box.element && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2) {
        faults.add("lies over another: " + name(box.element) + " and " + name(other.element));
      }
    }
  });

  const shown = element => element.checkVisibility() && !element.closest(".visually-hidden, .definition, svg");
  const written = element => {
    piece.selectNodeContents(element);
    return [...piece.getClientRects()].filter(box => box.width > 1 && box.height > 4);
  };
  for (const link of document.querySelectorAll("main :is(a, button, summary, span)")) {
    const boxes = /^"./.test(getComputedStyle(link, "::after").content) && shown(link) ? [...link.getClientRects()] : [];
    if (boxes.length > 1 && boxes.at(-1).width < 18 && boxes.at(-1).top > boxes.at(-2).top + 4) faults.add("leaves a sign alone: " + words(link));
  }
  for (const label of document.querySelectorAll(".masthead a, main :is(th, td, dt, button, summary, label, .badge, nav a)")) {
    const word = label.textContent.trim();
    if (!word || word.length > 9 || !shown(label) || label.querySelector(".seal, .zh, .cite, input")) continue;
    const lines = written(label);
    const high = Math.max(...lines.map(line => line.bottom)) - Math.min(...lines.map(line => line.top));
    if (high > 1.7 * Math.max(...lines.map(line => line.height))) faults.add("breaks the label “" + word + "” in " + name(label));
  }

  for (const list of document.querySelectorAll("main :is(ul, ol, dl, .figures)")) {
    if (wide < 700 || getComputedStyle(list).display !== "grid") continue;
    const tops = [...list.children].filter(shown).map(item => Math.round(item.getBoundingClientRect().top));
    const inRow = top => tops.filter(other => other === top).length;
    const even = tops.length % 2 === 0 || wide > 1000 && inRow(tops[0]) === 3;
    if (even && inRow(tops[0]) > 2 && inRow(tops[0]) < tops.length && inRow(tops.at(-1)) === 1) {
      faults.add("leaves one alone in its last row: " + name(list));
    }
  }
  for (const seal of document.querySelectorAll("main :is(li, dd, .sides th) > a > .seal")) {
    const lines = shown(seal) ? written(seal.parentElement) : [];
    const edge = seal.getBoundingClientRect();
    if (lines.some(line => line.top < edge.bottom - 4 && line.left >= edge.right)
        && lines.some(line => line.top > edge.bottom - 4 && line.left < edge.right)) faults.add("wraps a name under its seal: " + words(seal.parentElement));
  }

  for (const list of document.querySelectorAll("main :is(ul, ol, dl)")) {
    const items = [...list.children].filter(shown);
    if (items.length < 3) continue;
    const gaps = {};
    const parts = {};
    for (const item of items) {
      const own = [...item.children].filter(part => shown(part) && part.textContent.trim()).map(part => ({ part, lines: written(part) }))
        .filter(({ lines }) => lines.length > 0);
      own.forEach(({ part, lines }, index) => {
        const kind = part.classList[0];
        if (kind && !getComputedStyle(part).display.startsWith("inline")) (parts[kind] ||= new Set()).add(item);
        if (index === 0) return;
        const above = own[index - 1];
        const between = Math.min(...lines.map(line => line.top)) - Math.max(...above.lines.map(line => line.bottom));
        if (Math.abs(lines[0].left - above.lines[0].left) < 40) (gaps[above.part.tagName + above.part.className + part.tagName + kind] ||= []).push(between);
      });
      for (const control of item.querySelectorAll("label:has(input)")) {
        const box = control.getBoundingClientRect();
        if (!shown(control) || item.getBoundingClientRect().height < box.height + 40) continue;
        const beside = written(item).filter(line => line.bottom > box.top + 6 && line.top < box.bottom - 6);
        if (beside.every(line => line.right > box.left + 2 && line.left < box.right - 2)) faults.add("has a line for a control alone: " + name(list));
      }
    }
    for (const between of Object.values(gaps)) {
      if (between.length > 2 && Math.max(...between) > 18 && Math.max(...between) > Math.min(...between) + 16) faults.add("has uneven gaps: " + name(list));
    }
    for (const [kind, having] of Object.entries(parts)) {
      const without = items.length - having.size;
      if (items.length > 7 && without > 0 && without < .4 * items.length) faults.add("says nothing where others say ." + kind + ": " + name(list));
    }
    const tops = items.map(item => Math.round(item.getBoundingClientRect().top));
    const inRow = top => tops.filter(other => other === top).length;
    const columns = inRow(tops[0]);
    if (wide > 1000 && getComputedStyle(list).display === "grid" && columns > 2 && items.length <= 2 * columns && items.length % (columns - 1) === 0
        && 2 * inRow(tops.at(-1)) <= columns) faults.add("leaves half of its last row empty: " + name(list));
    if (wide > 1000 && getComputedStyle(list).display === "grid" && new Set(tops).size === 1) {
      const box = list.getBoundingClientRect();
      const empty = (box.right - Math.max(...items.map(item => item.getBoundingClientRect().right))) / box.width;
      if (empty > .3) faults.add("leaves " + Math.round(100 * empty) + " % of its only row empty: " + name(list));
    }
  }

  for (const summary of document.querySelectorAll("main summary")) {
    const sign = getComputedStyle(summary, "::after");
    if (wide < 1000 || !shown(summary) || sign.display === "none" || sign.float === "none" || getComputedStyle(summary).display === "flex") continue;
    const lines = written(summary);
    const away = summary.getBoundingClientRect().right - Math.max(...lines.map(line => line.right));
    if (away > 320) faults.add("has its sign " + Math.round(away) + " pixels from its words: " + words(summary));
  }

  for (const group of document.querySelectorAll("main :is(select, optgroup)")) {
    const options = [...group.children].filter(option => option.tagName === "OPTION" && option.value);
    const letters = options.map(option => option.textContent.trim()[0]).filter(letter => /[A-Z]/.test(letter));
    if (letters.length > 30 && letters.some((one, index) => index > 0 && letters[index - 1] > one)) faults.add("offers many in no order: " + (group.id || group.label));
  }
  const search = [...document.querySelectorAll("input[type=search]")].some(input => input.checkVisibility() && input.getBoundingClientRect().top < 900);
  if (document.querySelector(".masthead") && !search) faults.add("has no search in sight");
  if (window.firstSeen?.wide === wide) {
    for (const [heading, top] of window.firstSeen.tops) {
      const moved = heading.getBoundingClientRect().top + scrollY - top;
      if (heading.isConnected && Math.abs(moved) > 4) faults.add("moves after it was drawn: " + words(heading));
    }
  }
  return [...faults].slice(0, 6);
}
