// Small comforts of the desk; every form works without them.
(() => {
  const forms = () => document.querySelectorAll("form.entry-form");

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
  const name = document.getElementById("name_en");
  const slug = document.getElementById("slug");
  if (name && slug && slug.value === "") {
    let own = false;
    slug.addEventListener("input", () => { own = slug.value !== ""; });
    name.addEventListener("input", () => {
      if (own) return;
      slug.value = name.value.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase()
        .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
    });
  }

  // Nothing typed is lost by leaving the page unawares.
  let dirty = false;
  for (const form of forms()) {
    form.addEventListener("input", () => { dirty = true; });
    form.addEventListener("submit", () => { dirty = false; });
  }
  addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
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

  // What is wrong takes the focus.
  document.getElementById("wrong")?.focus();
})();
