// The public page of what is typed into the form of an entry, beside it: asked for again when typing stops.
(() => {
  const panel = document.getElementById("preview");
  const form = document.getElementById("entry");
  if (!panel || !form) return;
  const says = panel.querySelector("[role=status]");
  const place = panel.querySelector(".preview-frame");
  const WIDE = 1200;
  const PAUSE = 1000;
  const chosen = (name) => panel.querySelector(`[name=preview-${name}]:checked`).value;

  // The page stands in a frame of its own, in which no script runs.
  let frame = null;
  let good = false;
  const opened = () => new Promise((ready) => {
    if (frame) return ready();
    frame = document.createElement("iframe");
    frame.title = panel.dataset.title;
    frame.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
    frame.addEventListener("load", ready, { once: true });
    frame.src = panel.dataset.frame;
    place.append(frame);
  });
  const show = (page) => {
    const before = frame.contentDocument;
    const { scrollTop, scrollLeft } = before.documentElement;
    const folds = [...before.querySelectorAll("details")].map((fold) => fold.open);
    const body = before.adoptNode(page.body);
    for (const link of body.querySelectorAll("a[href]:not([href^='#'])")) {
      link.target = "_blank";
      link.rel = "noopener";
    }
    before.documentElement.lang = page.documentElement.lang;
    before.title = page.title;
    before.body.replaceWith(body);
    const after = body.querySelectorAll("details");
    if (good && after.length === folds.length) after.forEach((fold, at) => { fold.open = folds[at]; });
    before.documentElement.scrollTo({ top: scrollTop, left: scrollLeft });
  };
  // What keeps it from being shown is said once, however often it is found again.
  const say = (nodes) => {
    const words = nodes.map((node) => node.textContent).join(" ");
    if (words !== says.textContent) says.replaceChildren(...nodes);
  };

  let last = "";
  let busy = false;
  let again = false;
  const update = async () => {
    if (!panel.open || document.hidden) return;
    if (busy) {
      again = true;
      return;
    }
    const language = chosen("language");
    const body = new URLSearchParams(new FormData(form)).toString();
    if (language + body === last) return;
    busy = true;
    try {
      await opened();
      const answer = await fetch(panel.dataset.from + "/" + language, {
        method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body,
      });
      if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const banner = page.querySelector(".preview");
      const wrong = [...banner?.querySelectorAll("p > span, ul") ?? []];
      banner?.remove();
      say(answer.ok ? [] : wrong.map((node) => document.importNode(node, true)));
      if (answer.ok || !good) show(page);
      good ||= answer.ok;
      last = language + body;
    } catch {
      say([Object.assign(document.createElement("p"), { textContent: panel.dataset.failed })]);
    }
    busy = false;
    if (again) later();
  };
  let timer = 0;
  const later = () => {
    again = false;
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  };
  for (const event of ["input", "change"]) form.addEventListener(event, later);
  document.addEventListener("htmx:afterSettle", ({ target }) => { if (form.contains(target)) later(); });
  document.addEventListener("visibilitychange", update);

  // A wide page is drawn at its own width and made as small as the place is.
  const fit = () => {
    panel.dataset.width = chosen("width");
    place.style.setProperty("--small", Math.min(1, place.clientWidth / WIDE));
  };
  new ResizeObserver(fit).observe(place);
  panel.addEventListener("change", ({ target }) => {
    fit();
    if (target.name === "preview-language") update();
  });

  // It is open where there is room beside the form, unless its editor has closed it.
  const CLOSED = "luopan.preview.closed";
  let own = false;
  panel.firstElementChild.addEventListener("click", () => { own = true; });
  panel.addEventListener("toggle", () => {
    if (own) localStorage.setItem(CLOSED, panel.open ? "" : "yes");
    own = false;
    fit();
    update();
  });
  if (matchMedia("(min-width: 90rem)").matches && !localStorage.getItem(CLOSED)) panel.open = true;
})();
