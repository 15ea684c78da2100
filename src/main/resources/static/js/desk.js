// Small comforts of the desk; every form works without them.
(() => {
  // How much room is left in a field.
  const count = (field) => {
    const longest = Number(field.dataset.longest);
    if (!longest) return;
    let counter = field.parentElement.querySelector(".counter");
    const length = field.value.trim().length;
    if (length < longest * 0.7) {
      counter?.remove();
      return;
    }
    if (!counter) {
      counter = document.createElement("p");
      counter.className = "counter";
      field.after(counter);
    }
    counter.textContent = length + " / " + longest;
    counter.classList.toggle("over", length > longest);
  };
  document.addEventListener("input", (event) => count(event.target));
  document.querySelectorAll("[data-longest]").forEach(count);

  // The address follows the name of what is new until somebody types one.
  const slugOf = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
  const name = document.getElementById("name_en");
  const slug = document.getElementById("slug");
  if (name && slug && slug.value === "") {
    let own = false;
    slug.addEventListener("input", () => { own = slug.value !== ""; });
    name.addEventListener("input", () => {
      if (own) return;
      slug.value = slugOf(name.value);
    });
  }

  // Nothing typed is lost by leaving the page unawares: neither what was refused, nor rows added, moved or removed.
  const guarded = (form) => form?.matches("main form[method=post]:not(.door form, .unsent form)")
    && form.querySelector("textarea, select, input:not([type=hidden], [type=submit], [type=password])");
  const unsent = document.getElementById("unsent-form");
  let dirty = unsent !== null && document.querySelector(".unsent .typed") !== null
    || [...document.querySelectorAll("main form[method=post]")].some((form) => guarded(form)
      && ("unsaved" in form.dataset || document.querySelector("main .error-summary")));
  document.addEventListener("input", ({ target }) => { if (guarded(target.form)) dirty = true; });
  // A button that opens a new tab leaves the form as it is.
  const leaves = (event) => event.submitter?.formTarget !== "_blank";
  document.addEventListener("submit", (event) => {
    if (leaves(event) && (guarded(event.target) || event.target === unsent)) dirty = false;
  });
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.target?.matches("section.rows") && !detail.elt.value?.startsWith("open:")) dirty = true;
  });
  addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });

  // A button that got no answer says so beside itself. Where only the token was too old, it is pressed once more.
  const say = (form, words, door) => {
    let line = form.querySelector(".unanswered");
    if (!line) {
      line = document.createElement("p");
      line.className = "unanswered";
      line.setAttribute("role", "alert");
    }
    line.textContent = words + " ";
    if (door) {
      const { door: href, signIn: textContent } = document.body.dataset;
      const link = Object.assign(document.createElement("a"), { href, target: "_blank", textContent });
      link.rel = "noopener";
      line.append(link);
    }
    return line;
  };
  const renew = async () => {
    const { token, who } = await (await fetch(document.body.dataset.token)).json();
    if (who === document.body.dataset.who) {
      for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = token;
    }
    return who;
  };
  const again = new Set();
  // The new source that was asked for, until its row is there.
  let wanted = null;
  const unanswered = async ({ detail: { elt, xhr, requestConfig } }) => {
    if (requestConfig?.verb === "get") return;
    const form = elt.form ?? elt.closest("form") ?? document.querySelector("form.entry-form");
    if (!form) return;
    const beside = elt.tagName === "BUTTON" ? elt : form.lastElementChild;
    const { signedOut, somebodyElse, unanswered: failed, who: editor } = document.body.dataset;
    let words = failed;
    let door = false;
    if (xhr?.status === 401 || xhr?.status === 403) {
      const who = await renew().catch(() => null);
      if (who === editor && elt.tagName === "BUTTON" && !again.has(elt)) {
        again.add(elt);
        form.querySelector(".unanswered")?.remove();
        elt.click();
        return;
      }
      if (who !== null && who !== editor) {
        words = who ? somebodyElse.replace("{0}", who) : signedOut;
        door = !who;
      }
    }
    beside.after(say(form, words, door));
  };
  document.addEventListener("htmx:responseError", unanswered);
  document.addEventListener("htmx:sendError", unanswered);
  document.addEventListener("htmx:timeout", unanswered);
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!detail.successful) {
      wanted = null;
      return;
    }
    again.clear();
    if (detail.requestConfig.verb !== "get") document.querySelectorAll(".unanswered").forEach((line) => line.remove());
  });

  // A long text as readers will see it, asked for with a button beside it.
  const addPreviews = () => {
    for (const area of document.querySelectorAll("textarea.markdown:not([data-previewed])")) {
      area.dataset.previewed = "";
      const label = document.body.dataset.preview;
      if (!label) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = label;
      const target = document.createElement("div");
      target.className = "markdown-preview prose";
      target.setAttribute("aria-live", "polite");
      button.addEventListener("click", () => {
        globalThis.htmx.ajax("POST", document.documentElement.dataset.site + "admin/markdown", {
          target,
          swap: "innerHTML",
          values: { text: area.value, _csrf: area.form.elements._csrf.value },
        });
      });
      area.after(button, target);
    }
  };
  addPreviews();
  document.addEventListener("htmx:afterSettle", addPreviews);

  // What a page that is left could not send, or got no answer for, waits in this browser: the next page of the desk sends it.
  const HELD = "typed ";
  const hold = (page, item) => {
    try {
      if (item) localStorage.setItem(HELD + page, JSON.stringify(item));
      else localStorage.removeItem(HELD + page);
    } catch { /* There is no room then. */ }
  };
  const sendHeld = async () => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(HELD))) {
      const { who, when, to, body } = JSON.parse(localStorage.getItem(key));
      if (Date.now() - when > 14 * 86400000) localStorage.removeItem(key);
      if (who !== document.body.dataset.who) continue;
      const form = new URLSearchParams(body);
      form.set("_csrf", document.querySelector("input[name=_csrf]").value);
      const answer = await fetch(to, { method: "POST", body: form });
      if (answer.ok || answer.status === 422) localStorage.removeItem(key);
      // The form offers it then, if it did not before.
      const offered = document.querySelector(`.offer a[href$="typed/${CSS.escape(key.slice(HELD.length))}"]`);
      if (answer.ok && !dirty && !offered && document.getElementById("entry")?.getAttribute("action") === form.get("address")) location.reload();
    }
  };
  if (document.body.dataset.who) sendHeld().catch(() => {});

  // What is typed into the form of an entry is kept every ten seconds and on leaving, for the editor alone, until it is saved.
  const entry = document.getElementById("entry");
  if (entry?.dataset.keep) {
    const page = Object.assign(document.createElement("input"), { type: "hidden", name: "typed", value: "" });
    page.value = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    entry.append(page);
    const line = document.getElementById("typed-state");
    let waits = "unsaved" in entry.dataset;
    let sending = null;
    let over = false;
    let kept = "";
    let soon = 0;
    let begun = false;
    // How much was typed since it was kept; a letter may become nine in what is sent.
    const MUCH = 5000;
    const lengths = new WeakMap();
    let grown = 0;
    const typed = () => {
      const fields = new URLSearchParams(new FormData(entry));
      fields.set("address", entry.getAttribute("action"));
      return fields.toString();
    };
    // A page that is left may send no more than 64 kB: of a longer form what has changed since it was kept.
    const LONG = 60000;
    const send = (body, leaving, what) => fetch(entry.dataset.keep + (what ? "/" + what : ""), {
      method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body,
      keepalive: leaving && body.length < LONG, signal: sending.signal,
    });
    const changes = (body) => {
      const [before, now] = [kept, body].map((form) => new URLSearchParams(form));
      const only = new URLSearchParams();
      for (const name of ["typed", "address", "_csrf"]) only.set(name, now.get(name));
      for (const name of new Set([...before.keys(), ...now.keys()])) {
        const values = now.getAll(name);
        if (only.has(name) || JSON.stringify(values) === JSON.stringify(before.getAll(name))) continue;
        if (!values.length) only.append("gone", name);
        for (const value of values) only.append("." + name, value);
      }
      return only.toString();
    };
    const keep = async (leaving) => {
      if (!waits || over) return;
      waits = false;
      const body = typed();
      if (body === kept) return;
      if (leaving) {
        sending?.abort();
        hold(page.value, { who: document.body.dataset.who, when: Date.now(), to: entry.dataset.keep, body });
      }
      sending = new AbortController();
      try {
        let answer = leaving && kept && body.length >= LONG ? await send(changes(body), leaving, "changes") : await send(body, leaving);
        if (answer.status === 422 && kept) answer = await send(body, leaving);
        if ((answer.status === 401 || answer.status === 403) && await renew() === document.body.dataset.who) answer = await send(typed(), leaving);
        if (!answer.ok) throw new Error(answer.status);
        kept = body;
        hold(page.value, null);
        line.textContent = entry.dataset.kept;
      } catch {
        if (over) return;
        waits = true;
        line.textContent = entry.dataset.notKept;
      }
    };
    for (const event of ["input", "change"]) entry.addEventListener(event, ({ target }) => {
      if (target.form !== entry) return;
      // The changes of a long form need the whole of it at the server, and are not to grow longer than a page that is left can send.
      const length = target.value?.length ?? 0;
      grown += Math.abs(length - (lengths.get(target) ?? target.defaultValue?.length ?? 0));
      lengths.set(target, length);
      waits = true;
      if (soon || (grown < MUCH && (kept || begun || typed().length < LONG))) return;
      begun = true;
      grown = 0;
      soon = setTimeout(() => { soon = 0; keep(false); }, 500);
    });
    document.addEventListener("htmx:afterSettle", ({ target }) => {
      if (entry.contains(target) && dirty) waits = true;
    });
    entry.addEventListener("submit", (event) => {
      if (!leaves(event)) return;
      over = true;
      sending?.abort();
      hold(page.value, null);
    });
    setInterval(() => keep(false), 10000);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(true); });
    addEventListener("pagehide", () => {
      keep(true);
      // Others need not wait to see that nobody has the form open here any more; the page that a button leads to says it itself.
      const present = document.getElementById("presence")?.dataset.hxGet;
      if (!over && present) {
        const body = new URLSearchParams({ _csrf: entry.elements._csrf.value });
        fetch(present.replace(/presence$/, "departure"), { method: "POST", body, keepalive: true }).catch(() => {});
      }
    });
  }

  // The contents of a form say, while somebody types, what differs from what is published and what is wrong.
  const contents = entry && document.querySelector(".leaf > .contents");
  const inputs = (field) => [...field.querySelectorAll("[name]")];
  const edited = (input) => input.type === "checkbox" ? input.checked !== input.defaultChecked
    : input.value !== (input.options ? ([...input.options].find((option) => option.defaultSelected)?.value ?? "") : input.defaultValue);
  const differs = (field) => "live" in field.dataset ? inputs(field).some((input) => "=" + input.value !== field.dataset.live)
    : "changed" in field.dataset || inputs(field).some(edited);
  const faulty = (field) => inputs(field).some((input) => field.classList.contains("wrong") && !edited(input)
    || input.value.trim().length > Number(input.dataset.longest || Infinity)
    || input.defaultValue && !input.value.trim() && field.querySelector(".mandatory"));
  const show = (mark, number) => {
    if (!mark) return;
    mark.hidden = !number;
    if (number && mark.dataset.words) mark.textContent = mark.dataset.words.replace("{0}", number);
  };
  const markParts = () => {
    for (const part of entry.querySelectorAll(".form-part")) {
      const fields = [...part.querySelectorAll(".field")];
      const other = new Set(fields.filter(differs));
      for (const field of fields) show(field.querySelector(".mark.changed"), other.has(field));
      const rows = [...part.querySelectorAll(".row")].filter((row) => {
        const within = fields.filter((field) => row.contains(field));
        const changed = row.dataset.change === "added" || (within.length ? within.some((field) => other.delete(field)) : row.dataset.change);
        within.forEach((field) => other.delete(field));
        show(row.querySelector("summary > .mark, .row-mark"), changed);
        return changed;
      });
      const gone = [...part.querySelectorAll("[data-gone]")].reduce((sum, group) => sum + Number(group.dataset.gone), 0);
      const link = contents.querySelector(`[href="#part-${part.dataset.part}"]`);
      if ("live" in contents.dataset) show(link.querySelector(".changed"), rows.length + other.size + gone);
      show(link.querySelector(".wrong"), fields.filter(faulty).length);
    }
  };
  if (contents) {
    let soon = 0;
    const markSoon = () => { soon ||= requestAnimationFrame(() => { soon = 0; markParts(); }); };
    for (const event of ["input", "change", "htmx:afterSettle"]) document.addEventListener(event, markSoon);
  }

  // Rows in columns can be filtered and sorted where they stand; what is sent stays in its order.
  const arranged = {};
  const place = (row) => Number(row.id.slice(row.id.lastIndexOf("-") + 1));
  const said = (row, column) => {
    const words = row.querySelector("summary").children[column].textContent;
    return column === 2 ? parseFloat(words.replace(/\s/g, "")) : words;
  };
  const arrange = (rows, how) => {
    const all = [...rows.querySelectorAll("details.row")];
    const filled = all.filter((row) => row.querySelector("summary").children.length > 4);
    const wanted = how.words.toLocaleLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of all) {
      const words = row.querySelector("summary").textContent.toLocaleLowerCase();
      row.hidden = !row.open && !wanted.every((word) => words.includes(word));
      shown += !row.hidden;
    }
    const compare = (a, b) => {
      const [one, other] = [said(a, how.by), said(b, how.by)];
      const order = how.by === 2 ? (isNaN(one) - isNaN(other) || one - other) : one.localeCompare(other);
      return (how.way === "down" ? -order : order) || place(a) - place(b);
    };
    const sorted = how.by ? filled.toSorted(compare) : filled.toSorted((a, b) => place(a) - place(b));
    const focused = document.activeElement;
    const blank = all.filter((row) => !filled.includes(row));
    if ([...sorted, ...blank].some((row, i) => row !== all[i])) rows.querySelector(":scope > :last-child").before(...sorted, ...blank);
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
    const status = rows.querySelector(".row-tools [role=status]");
    status.textContent = how.words.trim() ? status.dataset.words.replace("{0}", shown) : "";
    rows.querySelectorAll(".sorts button").forEach((button, i) => {
      button.setAttribute("aria-pressed", i + 1 === how.by);
      button.dataset.way = i + 1 === how.by ? how.way : "";
    });
  };
  const addTools = () => {
    for (const tools of document.querySelectorAll(".row-tools[hidden]")) {
      const rows = tools.parentElement;
      const how = arranged[rows.id] ??= { words: "", by: 0, way: "up" };
      const filter = tools.querySelector("input");
      tools.hidden = false;
      // What is looked for is no part of the form.
      filter.setAttribute("form", "");
      filter.value = how.words;
      filter.addEventListener("input", () => {
        how.words = filter.value;
        arrange(rows, how);
      });
      tools.querySelectorAll(".sorts button").forEach((button, i) => button.addEventListener("click", () => {
        // Numbers and times begin with the largest; pressed again, they turn round, then stand as they were.
        const ways = i === 1 || i === 2 ? ["down", "up"] : ["up", "down"];
        if (how.by !== i + 1) Object.assign(how, { by: i + 1, way: ways[0] });
        else if (how.way === ways[0]) how.way = ways[1];
        else how.by = 0;
        arrange(rows, how);
      }));
      if (how.words || how.by) arrange(rows, how);
    }
  };
  addTools();
  document.addEventListener("htmx:afterSettle", addTools);

  // Whoever saves a draft goes on where they were.
  if (entry) {
    let last = "";
    entry.addEventListener("focusin", ({ target }) => { if (target.matches(".field [id]")) last = target.id; });
    entry.addEventListener("submit", ({ submitter }) => {
      if (submitter?.value === "draft") sessionStorage.setItem("place", JSON.stringify([location.pathname, last, scrollY]));
    });
    const [path, id, top] = JSON.parse(sessionStorage.getItem("place")) ?? [];
    sessionStorage.removeItem("place");
    const notice = document.querySelector(".notice[role=status]");
    if (notice && path === location.pathname) {
      document.getElementById(id)?.focus({ preventScroll: true });
      scrollTo({ top });
      document.getElementById("typed-state").textContent = notice.textContent;
    }
  }

  // Ctrl+S or Cmd+S saves, as everywhere else.
  addEventListener("keydown", (event) => {
    const save = document.querySelector(".entry-form button[value=draft], .entry-form .primary");
    if (!save || event.key.toLowerCase() !== "s" || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) save.click();
  });

  // A new row takes the focus; after anything else done to rows, it stays near where it was.
  let done = "";
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    done = detail.target?.matches("section.rows") ? detail.elt.value ?? "" : "";
  });
  document.addEventListener("htmx:afterSettle", () => {
    const [what, group, at] = done.split(":");
    done = "";
    const rows = document.getElementById("rows-" + group);
    if (!rows) return;
    const last = rows.querySelectorAll(".row").length - 1;
    const row = document.getElementById(group + "-" + { add: last, open: at, up: at - 1, down: +at + 1 }[what]);
    const into = what === "add" || what === "open";
    // Whoever has gone elsewhere meanwhile, or types into the row already, stays there.
    const focused = document.activeElement;
    if (focused !== document.body && !(into && rows.contains(focused) && !row?.contains(focused))) return;
    const field = row?.querySelector(".field :is(input, select, textarea)");
    const to = into ? field
      : row?.querySelector("summary") ?? rows.querySelector(".removed button") ?? rows.querySelector("[value^=add]");
    to?.focus({ preventScroll: true });
    for (const shown of [row?.querySelector("summary"), to]) shown?.scrollIntoView({ block: "nearest" });
  });

  // A field that takes several gets a box that finds them, one line each.
  const addPickers = () => {
    for (const area of document.querySelectorAll("textarea[data-pick]")) {
      const box = document.createElement("input");
      Object.assign(box, { type: "text", id: area.id + "-pick", autocomplete: "off", spellcheck: false });
      box.dataset.suggest = area.dataset.pick;
      if (area.dataset.create) box.dataset.create = area.dataset.create;
      delete area.dataset.pick;
      const label = document.body.dataset.pickAdd.replace("{0}", area.labels[0].firstElementChild.textContent);
      box.setAttribute("aria-label", label);
      box.placeholder = label;
      const around = document.createElement("div");
      around.className = "picker";
      around.append(box);
      area.after(around);
      box.addEventListener("change", () => {
        if (!box.value.trim()) return;
        area.value = [...area.value.split("\n").filter((line) => line.trim() && line !== box.value), box.value].join("\n");
        box.value = "";
        area.dispatchEvent(new Event("input", { bubbles: true }));
      });
    }
    document.dispatchEvent(new Event("fields:added"));
  };
  addPickers();
  document.addEventListener("htmx:afterSettle", addPickers);
  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-suggest]") && guarded(target.form)) dirty = true;
  });

  // What nothing is called yet is created: a source in a row of this form, anything else in a tab of its own, which gives it back.
  const news = () => document.getElementById("rows-newSources");
  const bring = (box, words) => {
    box.value = words;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const inRow = (row, field) => document.getElementById(row.id + "-" + field)?.value
    ?? JSON.parse(row.querySelector("[name$='.kept']")?.value || "{}")[field] ?? "";
  const called = (row) => {
    const address = inRow(row, "slug");
    return (inRow(row, "name_en") || inRow(row, "url")) + (address && " [" + address + "]");
  };
  document.addEventListener("pick:found", ({ target: box, detail: { list, words } }) => {
    if (!box.dataset.suggest.includes("admin/pick/source") || !box.dataset.create || !news()) return;
    const low = words.toLowerCase();
    for (const row of [...news().querySelectorAll("details.row")].reverse()) {
      const all = called(row);
      if (!all || !(all + " " + inRow(row, "url")).toLowerCase().includes(low)) continue;
      const option = document.createElement("div");
      option.setAttribute("role", "option");
      Object.assign(option.dataset, { value: all, code: inRow(row, "slug") });
      option.append(Object.assign(document.createElement("b"), { textContent: all.replace(/ \[.*/, "") }), " ",
        Object.assign(document.createElement("code"), { textContent: inRow(row, "slug") }));
      list.prepend(option);
      if ([inRow(row, "name_en"), inRow(row, "url")].some((one) => one.toLowerCase() === low)) list.querySelector(".create")?.remove();
    }
  });
  document.addEventListener("pick:create", ({ target: box, detail: { words, create } }) => {
    if (create) {
      const tab = "create-" + crypto.getRandomValues(new Uint32Array(2)).join("");
      tabs.set(tab, [box.id, box.value]);
      open(create, tab);
      return;
    }
    wanted = [box.id, words];
    news().querySelector("button[value^='add:']").click();
  });
  document.addEventListener("htmx:afterSettle", () => {
    const row = wanted && [...news().querySelectorAll("details.row")].at(-1);
    const box = wanted && document.getElementById(wanted[0]);
    const words = wanted?.[1];
    wanted = null;
    if (!row || !box) return;
    const put = (field, value) => {
      const input = document.getElementById(row.id + "-" + field);
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    put(/^https?:\/\//i.test(words) ? "url" : "name_en", words);
    put("slug", slugOf(words.replace(/^https?:\/\/(www\.)?/i, "")));
    row.dataset.called = called(row);
    bring(box, row.dataset.called);
    const back = Object.assign(document.createElement("button"), { type: "button", className: "secondary" });
    back.textContent = document.body.dataset.pickBack.replace("{0}", box.labels[0]?.firstElementChild.textContent ?? box.ariaLabel);
    back.addEventListener("click", () => {
      const field = document.getElementById(box.id);
      for (let fold = field?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      field?.focus();
    });
    row.querySelector(".row-actions").prepend(back);
    [...row.querySelectorAll(".field :is(input, select, textarea)")].find((input) => !input.value)?.focus();
  });
  // Fields that refer to a new source follow its title and its address.
  entry?.addEventListener("focusin", ({ target }) => {
    const row = target.closest("#rows-newSources details.row");
    if (row) row.dataset.called ??= called(row);
  });
  entry?.addEventListener("change", ({ target }) => {
    const row = target.closest("#rows-newSources details.row");
    const before = row?.dataset.called;
    if (!before || before === called(row)) return;
    row.dataset.called = called(row);
    for (const field of entry.querySelectorAll("input[data-suggest*='admin/pick/source'], .field textarea")) {
      field.value = field.value.split("\n").map((line) => line === before ? row.dataset.called : line).join("\n");
    }
  });
  // A tab in which something was created says so to the form that asked for it, and closes.
  const tabs = new Map();
  const channel = new BroadcastChannel("created");
  channel.addEventListener("message", async ({ data: { tab, created, taken } }) => {
    if (taken && taken === globalThis.name) close();
    const [id, words] = tabs.get(tab) ?? [];
    const box = document.getElementById(id);
    if (!created || !box || box.value !== words) return;
    const address = box.dataset.suggest + (box.dataset.suggest.includes("?") ? "&" : "?");
    const answer = await fetch(address + "q=" + encodeURIComponent(created.replace(/.*[/:]/, "")));
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("[data-code]");
    const option = [...found].find(({ dataset: { code } }) => code === created || created.endsWith("/" + code) || created.endsWith(":" + code));
    if (!option) return;
    tabs.delete(tab);
    bring(box, option.dataset.value);
    box.focus();
    channel.postMessage({ taken: tab });
  });
  const created = document.querySelector("[data-created]")?.dataset.created;
  if (created && globalThis.name.startsWith("create-")) channel.postMessage({ tab: globalThis.name, created });

  // The zone of this browser, where an editor has chosen another.
  const here = document.querySelector("[data-zone-here]");
  if (here) {
    const zones = document.getElementById("f-zone");
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    here.hidden = zone === zones.value || ![...zones.options].some((one) => one.value === zone);
    here.querySelector("b").textContent = zone;
    here.querySelector("button").addEventListener("click", () => {
      zones.value = zone;
      here.hidden = true;
      zones.focus();
    });
  }

  // What is wrong takes the focus.
  document.getElementById("wrong")?.focus();
})();
