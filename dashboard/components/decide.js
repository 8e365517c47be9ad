import { el } from "./shared.js";

// The form that corrects a strike: what is typed is kept while the reader draws itself anew.
export function decideForm(open, kept, tell) {
  const d = open.decide;
  const w = d.words;
  kept.decide = kept.decide && kept.decide.id === open.id ? kept.decide : { id: open.id, open: false, who: d.who, why: "", rule: false, fields: {}, lookup: d.lookup };
  const form = kept.decide;
  if (d.history.length !== form.made) {
    // What was saved is the strike's own now.
    if (form.made !== undefined) Object.assign(form, { open: false, why: "", rule: false, fields: {}, lookup: "" });
    form.made = d.history.length;
  }
  if (!d.places.some((place) => place.id === form.fields.place)) delete form.fields.place;
  const value = (name) => (form.fields[name] === undefined ? d.values[name] : form.fields[name]);
  const set = (name) => (event) => (form.fields[name] = event.target.value);
  const fault = el("p", { class: "fault", role: "alert", tabindex: "-1" }, d.fault || "");
  const send = (action) => {
    if (!form.who.trim() || !form.why.trim()) {
      fault.textContent = w.decide_needed;
      root.querySelector(form.who.trim() ? "[data-focus=decide-why]" : "[data-focus=decide-who]").focus();
      return;
    }
    tell("decide", { strike: open.id, action, who: form.who, why: form.why, rule: form.rule, fields: form.fields });
  };
  const field = (label, input, hint) => el("label", { class: "field" }, el("span", {}, label), input, hint ? el("span", { class: "second small" }, hint) : null);
  const input = (name, attributes) => el("input", { "data-focus": `decide-${name}`, value: value(name), input: set(name), ...attributes });
  const select = (name, options, attributes) => {
    const made = el("select", { "data-focus": `decide-${name}`, change: set(name), ...attributes }, options.map((o) => el("option", { value: o.id }, o.label)));
    made.value = value(name) || options[0].id;
    return made;
  };
  const figures = (what, label) =>
    el(
      "fieldset",
      { class: "pair" },
      el("legend", {}, label),
      field(w.decide_low, input(`${what}_min`, { inputmode: "numeric", pattern: "[0-9]*", maxlength: 7, autocomplete: "off" })),
      field(w.decide_high, input(`${what}_max`, { inputmode: "numeric", pattern: "[0-9]*", maxlength: 7, autocomplete: "off" })),
    );
  const lookUp = () => form.lookup.trim() && tell("lookup", { strike: open.id, text: form.lookup });
  const place = (option, at) =>
    el(
      "label",
      { class: "option" },
      el("input", { type: "radio", name: `place-${open.id}`, value: option.id, checked: (form.fields.place || "keep") === option.id, "data-focus": `decide-place-${at}`, change: () => (form.fields.place = option.id) }),
      el("span", {}, option.label, " ", option.about ? el("span", { class: "second small" }, option.about) : null),
    );
  const root = el(
    "details",
    { class: "why decide", open: form.open, toggle: (event) => (form.open = event.target.open) },
    el("summary", { "data-focus": "decide" }, w.decide),
    el("p", { class: "second small" }, w.decide_intro),
    el(
      "form",
      { submit: (event) => (event.preventDefault(), send("correct")) },
      el(
        "fieldset",
        { class: "places" },
        el("legend", {}, w.decide_place),
        d.places.map(place),
        d.found_none ? el("p", { class: "second small", role: "status" }, d.found_none) : null,
        el(
          "div",
          { class: "lookup" },
          field(w.decide_lookup_label, el("input", {
            "data-focus": "decide-lookup", value: form.lookup, maxlength: 100, autocomplete: "off",
            input: (event) => (form.lookup = event.target.value),
            keydown: (event) => event.key === "Enter" && (event.preventDefault(), lookUp()),
          }), w.decide_lookup_hint),
          el("button", { type: "button", class: "action", "data-focus": "decide-find", click: lookUp }, w.decide_lookup),
        ),
        el("label", { class: "option" }, el("input", { type: "checkbox", checked: form.rule, "data-focus": "decide-rule", change: (event) => (form.rule = event.target.checked) }), el("span", {}, d.rule)),
      ),
      el(
        "div",
        { class: "grid" },
        field(w.decide_date, input("date", { type: "date", min: "1900-01-01", max: "2100-12-31" }), w.decide_date_hint),
        field(w.decide_precision, select("date_precision", d.precisions)),
        field(w.decide_weapon, select("weapon", d.weapons)),
      ),
      el("div", { class: "grid" }, figures("killed", w.decide_killed), figures("injured", w.decide_injured)),
      el("p", { class: "second small" }, w.decide_figures_hint),
      el(
        "div",
        { class: "grid who" },
        field(w.decide_who, el("input", { "data-focus": "decide-who", value: form.who, maxlength: 100, autocomplete: "name", required: true, input: (event) => (form.who = event.target.value) })),
        field(w.decide_why, el("textarea", { "data-focus": "decide-why", rows: 2, maxlength: 1000, required: true, input: (event) => (form.why = event.target.value) }, form.why), w.decide_why_hint),
      ),
      fault,
      el(
        "div",
        { class: "verdicts" },
        el("button", { type: "button", class: "action strong", "data-focus": "decide-save", click: () => send("correct") }, w.decide_save),
        el("button", { type: "button", class: "action", "data-focus": "decide-accept", click: () => send("accept") }, w.decide_accept),
        el("button", { type: "button", class: "action", "data-focus": "decide-reject", click: () => send("reject") }, w.decide_reject),
        d.decided ? el("button", { type: "button", class: "action", "data-focus": "decide-restore", click: () => send("restore") }, w.decide_undo) : null,
      ),
    ),
  );
  const history = d.history.length
    ? el("div", { class: "history" }, el("h3", {}, w.decide_history), el("ol", {}, d.history.map((line) => el("li", {}, line))))
    : null;
  return el("div", {}, root, history);
}
