// Small comforts; every page works without them.
(() => {
  // The content security policy forbids what htmx would add by itself. It reads this when the page is complete.
  if (window.htmx) Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, selfRequestsOnly: true, scrollIntoViewOnBoost: false });

  // Keys belong to an input method while it composes. Safari sends the Enter that ends it just after it has ended, as key 229.
  let composing = false;
  document.addEventListener("compositionstart", () => { composing = true; }, true);
  for (const end of ["compositionend", "focusout"]) document.addEventListener(end, () => { composing = false; }, true);
  const composes = (event) => event.isComposing || event.keyCode === 229 || composing;
  addEventListener("keydown", (event) => {
    if (composes(event)) event.stopImmediatePropagation();
  }, true);

  // Empty fields of a filter do not belong in its address.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") return;
    for (const [key, value] of [...event.detail.formData.entries()]) {
      if (value === "") event.detail.formData.delete(key);
    }
  });
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "get") return;
    for (const field of event.target.elements) {
      if (field.name && field.value === "" && !field.disabled) {
        field.disabled = true;
        setTimeout(() => { field.disabled = false; });
      }
    }
  });

  // A box proposes while somebody types (a combobox): the search entries to go to, a field of a form what it can refer to.
  const propose = (box) => {
    const picks = box.dataset.suggest.includes("admin/pick/");
    const list = document.createElement("div");
    const id = "suggestions-" + (box.id || "top");
    box.removeAttribute("list");
    Object.assign(list, { id, className: "suggestions", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.getAttribute("aria-label") || box.labels[0].firstElementChild?.textContent || box.labels[0].textContent);
    box.after(list);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" };
    for (const [name, value] of Object.entries(roles)) box.setAttribute(name, value);
    let asked = 0;
    let timer;
    // What was in the field before is not what is looked for.
    let chosenBefore = picks ? box.value : "";
    // What was chosen lately, by this editor in this browser.
    const memory = "picked " + document.body.dataset.who + " " + box.dataset.suggest;
    const lately = () => {
      try { return JSON.parse(localStorage.getItem(memory)) ?? []; } catch { return []; }
    };
    const options = () => [...list.children];
    const chosen = () => options().findIndex((option) => option.ariaSelected === "true");
    // What is asked for still changes nothing any more.
    const settle = () => {
      clearTimeout(timer);
      asked++;
    };
    const show = (open) => {
      list.hidden = !open;
      box.setAttribute("aria-expanded", open);
      if (open) return;
      settle();
      choose(-1);
    };
    const choose = (index) => {
      options().forEach((option, i) => {
        option.id = id + "-" + i;
        option.setAttribute("aria-selected", i === index);
        if (i === index) option.scrollIntoView({ block: "nearest" });
      });
      if (index < 0) box.removeAttribute("aria-activedescendant");
      else box.setAttribute("aria-activedescendant", id + "-" + index);
    };
    const ask = async () => {
      if (composing) return;
      const mine = ++asked;
      if (!picks && !box.value.trim()) return show(false);
      try {
        const words = box.value === chosenBefore ? "" : box.value;
        const asking = box.dataset.suggest + (box.dataset.suggest.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(words)
          + (picks ? "&lately=" + encodeURIComponent(lately().join(",")) : "")
          + (box.dataset.create ? "&create=" + (document.getElementById("rows-newSources") ? "row" : "tab") : "");
        const answer = await fetch(asking);
        const html = answer.ok ? await answer.text() : "";
        if (mine !== asked || composing || document.activeElement !== box) return;
        list.innerHTML = html;
        box.dispatchEvent(new CustomEvent("pick:found", { bubbles: true, detail: { list, words: words.trim() } }));
        show(list.children.length > 0);
        choose(-1);
      } catch { show(false); }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 80);
    };
    box.addEventListener("input", (event) => {
      // What was offered to be created is no longer what the field says.
      list.querySelector(".create")?.remove();
      if (chosen() < 0) choose(-1);
      if (!composes(event)) soon();
    });
    box.addEventListener("compositionstart", () => show(false));
    box.addEventListener("compositionend", soon);
    box.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && count) {
        event.preventDefault();
        settle();
        choose((chosen() + 1 + step + count + 1) % (count + 1) - 1);
      } else if (step) {
        ask();
      } else if (event.key === "Escape" && count) {
        event.preventDefault();
        show(false);
      } else if (event.key === "Enter" && chosen() >= 0) {
        event.preventDefault();
        list.children[chosen()].click();
      }
    });
    box.addEventListener("blur", () => setTimeout(() => show(false), 150));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    if (!picks) return;
    // Somebody was quicker than the page.
    if (document.activeElement === box && box.value) soon();
    box.addEventListener("click", () => { if (list.hidden) ask(); });
    box.addEventListener("change", () => { if (box.value.endsWith("]")) chosenBefore = box.value; });
    list.addEventListener("click", ({ target }) => {
      const option = target.closest("[role=option]");
      if (!option) return;
      if (option.dataset.words) {
        const { words, create } = option.dataset;
        show(false);
        box.dispatchEvent(new CustomEvent("pick:create", { bubbles: true, detail: { words, create } }));
        return;
      }
      const { value, code } = option.dataset;
      try {
        localStorage.setItem(memory, JSON.stringify([code, ...lately().filter((one) => one !== code)].slice(0, 12)));
      } catch { /* Nothing is remembered then. */ }
      box.value = chosenBefore = value;
      show(false);
      box.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };
  const proposeAll = () => document.querySelectorAll("input[data-suggest]:not([role])").forEach(propose);
  proposeAll();
  document.addEventListener("htmx:afterSettle", proposeAll);
  document.addEventListener("fields:added", proposeAll);

  // A definition can be put away with Escape.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".term:hover, .term:focus-within")) {
      term.classList.add("dismissed");
      term.addEventListener("pointerleave", () => term.classList.remove("dismissed"), { once: true });
      term.addEventListener("focusout", () => term.classList.remove("dismissed"), { once: true });
    }
  });

  // Facets that a reader opened stay open when the results change, and what was ticked stays chosen.
  let open = new Map();
  const ticked = new Set();
  const announced = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
  document.body.append(announced);
  const count = () => {
    const said = document.querySelector("#compare output");
    if (said && ticked.size) said.textContent = said.dataset.count.replace("#", ticked.size);
  };
  document.addEventListener("htmx:beforeSwap", () => {
    open = new Map([...document.querySelectorAll("details.facet")].map((facet) => [facet.id, facet.open]));
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("input[form=compare]")) ticked[target.checked ? "add" : "delete"](target.name + "=" + target.value);
    count();
  });
  document.addEventListener("htmx:afterSettle", () => {
    const form = document.getElementById("compare");
    form?.querySelectorAll("input").forEach((hidden) => hidden.remove());
    for (const choice of form ? ticked : []) {
      const [name, value] = choice.split("=");
      const tick = document.querySelector(`input[form=compare][value="${value}"]`);
      if (tick) tick.checked = true;
      else form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    for (const [id, isOpen] of open) {
      const facet = document.getElementById(id);
      if (facet) facet.open = facet.open || isOpen;
    }
    count();
    // A status that was there before is announced; one that comes with the results is not.
    announced.textContent = document.querySelector("#browse [role=status]")?.textContent || "";
    const heading = document.querySelector("#browse h1");
    if (heading) document.title = heading.textContent.replaceAll("\xa0", " ") + " · Luopan";
  });

  // A source shows its card where it is cited, on hover, focus and tap; its note leads back to its first nine places, and to the one that led there.
  const cites = [...document.querySelectorAll(".cite > a")];
  const noteOf = (cite) => document.getElementById(cite.hash.slice(1));
  if (cites.length && "popover" in document.body) {
    const card = Object.assign(document.createElement("span"), { className: "source-card", id: "source-card", popover: "auto" });
    let shown;
    let timer;
    const hide = () => {
      clearTimeout(timer);
      shown?.removeAttribute("aria-describedby");
      shown = undefined;
      if (card.isConnected) card.hidePopover();
    };
    const show = (cite) => {
      const note = noteOf(cite);
      if (cite === shown || !note) return;
      hide();
      const says = document.createElement("span");
      says.append(...note.cloneNode(true).childNodes);
      says.querySelectorAll(".back").forEach((back) => back.remove());
      if (!says.querySelector(".support")) says.append(" ", note.parentElement.dataset.read);
      card.replaceChildren(says);
      cite.parentElement.after(card);
      shown = cite;
      cite.setAttribute("aria-describedby", card.id);
      card.showPopover();
      const box = cite.getBoundingClientRect();
      card.style.left = Math.max(8, Math.min(document.documentElement.clientWidth - card.offsetWidth - 8, box.left - 16)) + "px";
      card.style.top = (box.bottom + card.offsetHeight > innerHeight ? box.top - card.offsetHeight : box.bottom) + "px";
    };
    const soon = (act) => {
      clearTimeout(timer);
      timer = setTimeout(act, 200);
    };
    const within = (node) => node && (card.contains(node) || node === shown);
    for (const cite of cites) {
      cite.addEventListener("pointerenter", ({ pointerType }) => { if (pointerType === "mouse") soon(() => show(cite)); });
      cite.addEventListener("pointerleave", () => soon(() => { if (!card.matches(":hover") && !within(document.activeElement)) hide(); }));
      cite.addEventListener("focus", () => { if (cite.matches(":focus-visible")) show(cite); });
      cite.addEventListener("blur", ({ relatedTarget }) => { if (!within(relatedTarget)) hide(); });
      cite.addEventListener("click", (event) => {
        if (event.pointerType === "touch" && shown !== cite) {
          event.preventDefault();
          show(cite);
        } else {
          hide();
          cite.id ||= "r0-" + cites.indexOf(cite);
          const back = noteOf(cite)?.querySelector(".back");
          if (back) back.setAttribute("href", "#" + cite.id);
        }
      });
    }
    card.addEventListener("pointerleave", () => soon(() => { if (!within(document.activeElement)) hide(); }));
    card.addEventListener("focusout", ({ relatedTarget }) => { if (!within(relatedTarget)) hide(); });
    card.addEventListener("toggle", ({ newState }) => { if (newState === "closed") shown = undefined; });
  }
  const places = new Map();
  for (const cite of cites) {
    const note = noteOf(cite);
    const first = note?.querySelector(".back");
    if (!first) continue;
    const at = (places.get(note) || 0) + 1;
    places.set(note, at);
    if (at === 1 || at > 9) continue;
    cite.id ||= first.hash.slice(1) + "-" + at;
    const back = first.cloneNode();
    back.setAttribute("href", "#" + cite.id);
    back.textContent = at;
    back.ariaLabel += ", " + at;
    note.append(" ", back);
  }

  // The contents beside a page mark the part that is being read.
  for (const contents of document.querySelectorAll(".leaf > .contents")) {
    const links = [...contents.querySelectorAll("a[href^='#']")];
    const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
    let soon = false;
    const mark = () => {
      soon = false;
      const end = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      const now = end ? parts.length - 1 : parts.findLastIndex((part) => part?.getBoundingClientRect().top < innerHeight / 3);
      links.forEach((link, i) => i === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    };
    const markSoon = () => { soon ||= !!requestAnimationFrame(mark); };
    for (const event of ["scroll", "resize", "toggle"]) addEventListener(event, markSoon, { passive: true, capture: true });
    markSoon();
    contents.addEventListener("click", ({ target }) => {
      if (target.closest("a")) contents.querySelector("details").open = false;
    });
  }

  // On paper everything is open but what can be had on the page: competing values, and how to cite it.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open], .others, .citing)")) {
      details.open = true;
      details.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("details[data-printed]")) {
      details.open = false;
      delete details.dataset.printed;
    }
  });

  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => print());
  }

  // A chart says the value under the pointer, or the next one with the arrow keys. The words come from its table.
  for (const chart of document.querySelectorAll("[data-chart]")) {
    const table = document.getElementById(chart.dataset.chart);
    const lines = [...chart.querySelectorAll("path.d")];
    const words = (column) => [...table.tBodies[0].rows].flatMap((row) => {
      const cell = row.cells[column];
      const { amount, asOf, rank } = (row.dataset.amount ? row : cell).dataset;
      return amount && asOf && rank !== "deprecated" ? [row.cells[0].textContent + ": " + (cell.querySelector("span") ?? cell).textContent] : [];
    }).reverse();
    const points = lines.flatMap((line, i) => {
      const said = words(i + 1);
      const name = lines.length > 1 ? table.tHead.rows[0].cells[i + 1].textContent + ", " : "";
      return [...line.getAttribute("d").matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y], at) => ({ x: x / 1000, y: +y, words: name + said[at] }));
    }).sort((a, b) => a.x - b.x);
    if (!points.length) continue;
    const reading = Object.assign(document.createElement("output"), { className: "reading", hidden: true });
    const mark = document.createElementNS(chart.namespaceURI, "circle");
    mark.setAttribute("r", 6);
    mark.setAttribute("class", "at");
    chart.parentElement.append(reading);
    chart.tabIndex = 0;
    let now = -1;
    const hide = () => {
      now = -1;
      reading.hidden = true;
      mark.remove();
    };
    const show = (index) => {
      now = Math.max(0, Math.min(points.length - 1, index));
      const { x, y, words } = points[now];
      mark.setAttribute("cx", x * 100 + "%");
      mark.setAttribute("cy", y);
      chart.append(mark);
      reading.hidden = false;
      reading.textContent = words;
      const [box, around] = [chart.getBoundingClientRect(), chart.parentElement.getBoundingClientRect()];
      const left = box.left - around.left + x * box.width - reading.offsetWidth / 2;
      reading.style.left = Math.max(0, Math.min(around.width - reading.offsetWidth, left)) + "px";
      reading.style.top = box.top - around.top + y + (y > 70 ? -12 - reading.offsetHeight : 14) + "px";
    };
    chart.addEventListener("pointermove", (event) => {
      const box = chart.getBoundingClientRect();
      const far = ({ x, y }) => Math.hypot(x * box.width - event.clientX + box.left, (y - event.clientY + box.top) / 3);
      show(points.reduce((best, point, i) => far(point) < far(points[best]) ? i : best, 0));
    });
    chart.addEventListener("pointerleave", hide);
    chart.addEventListener("focus", () => { if (now < 0) show(points.length - 1); });
    chart.addEventListener("blur", hide);
    chart.addEventListener("keydown", (event) => {
      const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: points.length - 1 }[event.key];
      if (event.key === "Escape") hide();
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    });
  }

  // Tables of facts are sorted by the heads of their columns, except by amounts in different units; what is unknown stays last.
  const sorter = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const end = (time) => time.length < 5 ? time + "-12-31"
    : time.replace(/([HQ])(\d)/, (_, part, n) => String(n * (part === "Q" ? 3 : 6)).padStart(2, "0")).replace(/^.{7}$/, "$&-31");
  const valueOf = (row, head) => {
    const cell = row.cells[head.cellIndex];
    if (!cell || row.cells.length < head.parentElement.cells.length) return "";
    if (head.className === "when") {
      const time = cell.querySelector("time")?.dateTime ?? row.dataset.asOf ?? row.querySelector("[data-as-of]")?.dataset.asOf;
      if (time !== undefined) return end(time);
    }
    if (head.className === "number") {
      const amount = cell.dataset.amount ?? row.dataset.amount;
      if (amount !== undefined) return amount && +amount;
    }
    const words = cell.textContent.trim();
    return words === "–" || cell.matches(".unknown, :has(> .unknown:only-child)") ? "" : words;
  };
  const makeSortable = () => {
    for (const table of document.querySelectorAll("table[data-sort]:not(.sorts)")) {
      const [body] = table.tBodies;
      if (body.rows.length < 2) continue;
      table.classList.add("sorts");
      for (const head of table.tHead.querySelectorAll("th:not([data-fixed])")) {
        const button = Object.assign(document.createElement("button"), { type: "button" });
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const down = head.ariaSort ? head.ariaSort === "ascending" : head.className !== "";
          for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
          head.ariaSort = down ? "descending" : "ascending";
          const rows = [...body.rows].map((row) => [row, valueOf(row, head)]);
          rows.sort(([, a], [, b]) => a === "" || b === "" ? (a === "") - (b === "")
            : (down ? -1 : 1) * (typeof a === "number" && typeof b === "number" ? a - b : sorter.compare(a, b)));
          body.append(...rows.map(([row]) => row));
          announced.textContent = table.dataset.sort.split("|")[+down].replace("#", button.innerText.trim());
        });
      }
    }
  };
  makeSortable();
  document.addEventListener("htmx:afterSettle", makeSortable);

  // The browser makes a picture of each drawing that is offered, always a light one.
  const picture = async (file) => {
    const drawing = (await (await fetch(file)).text()).replace(/<style>.*?<\/style>/s, "");
    const image = Object.assign(new Image(), { src: "data:image/svg+xml," + encodeURIComponent(drawing) });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((png) => {
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(png) });
      link.download = new URL(file).pathname.split("/").pop().replace(".svg", ".png");
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  };
  const offerPictures = () => {
    for (const link of document.querySelectorAll("a[download][href*='.svg']:not([data-png])")) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: "PNG", onclick: () => picture(link.href) });
      link.dataset.png = "";
      link.after(" · ", button);
    }
  };
  offerPictures();
  document.addEventListener("htmx:afterSettle", offerPictures);

  // Pages are the same for everybody. Where the desk was used in this browser, it says what its editors can do here.
  const mark = "luopan-desk";
  const site = document.documentElement.dataset.site;
  if (site && document.cookie.split("; ").includes(mark + "=1") && !document.body.classList.contains("desk")) {
    const page = location.pathname.slice(site.length - 1);
    const link = ({ label, href }, query = "") => {
      const line = Object.assign(document.createElement("p"), { className: "shortcut" });
      line.append(Object.assign(document.createElement("a"), { textContent: label, href: href + query }));
      return line;
    };
    const ask = async () => {
      const answer = await fetch(site + "admin/shortcuts?page=" + encodeURIComponent(page), { headers: { "HX-Request": "true" } });
      if (answer.status === 401) document.cookie = mark + "=; Max-Age=0; Path=" + (site.slice(0, -1) || "/");
      if (!answer.ok) return;
      const { edit, newest } = await answer.json();
      (document.querySelector("main h1 + .pinyin") ?? document.querySelector("main h1"))?.after(link(edit));
      for (const card of document.querySelectorAll(".figure-card[data-metric]")) {
        const product = card.dataset.product;
        card.append(link(newest, "?metric=" + card.dataset.metric + (product ? "&product=" + encodeURIComponent(product) : "")));
      }
    };
    ask().catch(() => {});
  }
})();
